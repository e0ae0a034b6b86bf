// The nonce of this page load, which the protocol handler put into the page and its policy.
import { setNonce } from 'get-nonce';

/** For everything that makes a style element: Mantine, TipTap (`injectNonce`), react-remove-scroll. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// Modal and Spotlight lock scrolling through react-remove-scroll, which asks this package.
setNonce(nonce);
