// When the vault last took in what somebody wrote here, in this window or in another, for the trust line.
import type { CallName } from '../../shared/contract/contract.ts';
import { onDone } from '../bridge/client.ts';
import { vaultStore } from '../bridge/host-state.ts';
import { createStore, useStore } from '../bridge/store.ts';

const writing: readonly CallName[] = [
  'contacts.save',
  'contacts.edit',
  'contacts.remove',
  'contacts.erase',
  'contacts.erasePerson',
  'followUps.add',
  'followUps.take',
  'followUps.postpone',
  'followUps.done',
  'records.save',
  'records.remove',
  'texts.draft',
  'texts.append',
  'attachments.add',
  'drafts.put',
  'editions.publish',
  'editions.acknowledge',
  'exchange.import',
  'forms.save',
  'members.rename',
  'members.setRole',
  'contacts.savePerson',
];

const lastSaved = createStore<string | null>(null);

/** Instant of the last change that was answered as durable, or null since the vault was opened. */
export const useLastSaved = (): string | null => useStore(lastSaved);

/** Follows this window's calls and hears of the other windows'. */
export function followSaves(): void {
  const windows = new BroadcastChannel('saved');
  windows.addEventListener('message', ({ data }: MessageEvent<string>) => lastSaved.set(data));
  onDone((name) => {
    if (!writing.includes(name)) return;
    const now = new Date().toISOString();
    lastSaved.set(now);
    windows.postMessage(now);
  });
  vaultStore.subscribe(() => {
    if (vaultStore.get().kind !== 'open') lastSaved.set(null);
  });
}
