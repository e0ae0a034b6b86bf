// Who belongs to the office: with the team's storage, who is let in and removed as well.
import { useSync } from '../../../bridge/sync-state.ts';
import { Columns } from '../Columns.tsx';
import { MembersPanel } from '../MembersPanel.tsx';
import { RolesPanel } from '../RolesPanel.tsx';
import { AdmitPanel } from './AdmitPanel.tsx';
import { TeamPanel } from './TeamPanel.tsx';

export function TeamPage() {
  const state = useSync();
  if (state?.kind !== 'member') return <Columns left={[MembersPanel]} right={[RolesPanel]} />;
  return state.role === 'lead' ? (
    <Columns left={[TeamPanel]} right={[AdmitPanel, RolesPanel]} />
  ) : (
    <Columns left={[TeamPanel]} right={[RolesPanel]} />
  );
}
