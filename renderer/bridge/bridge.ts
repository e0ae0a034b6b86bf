// The one object that the preload hands to the page.
import type { Bridge } from '../../shared/contract/bridge.ts';

declare global {
  interface Window {
    readonly tresen: Bridge;
  }
}
