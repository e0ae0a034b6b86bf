// The team's storage: setting it up, and how things stand with it.
import { useSync } from '../../../bridge/sync-state.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { Columns } from '../Columns.tsx';
import { AccessPanel } from './AccessPanel.tsx';
import { CardPanel } from './CardPanel.tsx';
import { DevicesPanel } from './DevicesPanel.tsx';
import { EndedPanel } from './EndedPanel.tsx';
import { KeyOwedPanel } from './KeyOwedPanel.tsx';
import { LeavePanel } from './LeavePanel.tsx';
import { MovedPanel } from './MovedPanel.tsx';
import { NoStoragePanel } from './NoStoragePanel.tsx';
import { PendingPanel } from './PendingPanel.tsx';
import { RefusedPanel } from './RefusedPanel.tsx';
import { RequestedPanel } from './RequestedPanel.tsx';
import { StatePanel } from './StatePanel.tsx';
import { TransferPanel } from './TransferPanel.tsx';

const standing = [StatePanel, PendingPanel] as const;
const forEverybody = [TransferPanel, AccessPanel, LeavePanel] as const;
const forLeads = [CardPanel, ...forEverybody] as const;

export function StoragePage() {
  const state = useSync();
  if (state === null) return <Loading />;
  switch (state.kind) {
    case 'member': {
      const isLead = state.role === 'lead';
      return (
        <Columns
          left={isLead ? [MovedPanel, KeyOwedPanel, ...standing, RefusedPanel] : [MovedPanel, ...standing]}
          right={isLead ? [DevicesPanel, ...forLeads] : [DevicesPanel, ...forEverybody]}
        />
      );
    }
    case 'requested':
      return <Columns left={[RequestedPanel]} />;
    case 'ended':
      return <Columns left={state.pending > 0 ? [EndedPanel, PendingPanel] : [EndedPanel]} />;
    case 'none':
      return <Columns left={[NoStoragePanel]} />;
  }
}
