// What the host tells while its answer to an earlier question is on its way is newer than that answer.
import { expect, test, vi } from 'vitest';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { FeedEvent } from '../../shared/contract/feed.ts';
import { settings } from '../../shared/contract/host.ts';
import { ok } from '../../shared/result.ts';

const early = settings.parse({ language: 'de' });
const later = settings.parse({ language: 'en' });

let tell: (event: FeedEvent) => void = () => undefined;
const bridge: Bridge = {
  call: async (name) => {
    if (name !== 'settings.get') return ok({ kind: 'locked' });
    // Changed by somebody else after this answer was made and before it arrives.
    tell({ kind: 'settings', settings: later });
    return ok(early);
  },
  onFeed: (listener) => {
    tell = listener;
    return () => undefined;
  },
};
vi.stubGlobal('window', { tresen: bridge });

const { connectFeed } = await import('./feed.ts');
const { followHost, settingsStore } = await import('./host-state.ts');

test('settings that change while the window starts are the ones that it starts with', async () => {
  connectFeed();
  await followHost();
  expect(settingsStore.get()).toEqual(later);
});
