// Settings of this machine and the vault, and of the office: a page each, a panel for what belongs together.
import type { ScreenProps } from '../../app/screens.ts';
import { AboutPanel } from './AboutPanel.tsx';
import { AccessPanel } from './AccessPanel.tsx';
import { BackupPanel } from './BackupPanel.tsx';
import { ClosingDaysPanel } from './ClosingDaysPanel.tsx';
import { Columns } from './Columns.tsx';
import { ExchangePanel } from './ExchangePanel.tsx';
import { FormPage } from './forms/FormPage.tsx';
import { FormsPanel } from './forms/FormsPanel.tsx';
import { HealthPanel } from './HealthPanel.tsx';
import { LookPanel } from './LookPanel.tsx';
import { OfficePanel } from './OfficePanel.tsx';
import { ServicesPanel } from './ServicesPanel.tsx';
import { SettingsHeader, type SettingsPage, settingsPageOf } from './SettingsHeader.tsx';
import { StoragePage } from './storage/StoragePage.tsx';
import { TeamPage } from './team/TeamPage.tsx';
import { UsePanel } from './UsePanel.tsx';

export function SettingsScreen({ id }: ScreenProps) {
  const page = settingsPageOf(id);
  if (page === 'forms' && id !== 'forms')
    return <FormPage key={id} id={id === 'new-form' ? undefined : id} />;
  return (
    <>
      <SettingsHeader here={page} />
      <Page page={page} />
    </>
  );
}

function Page({ page }: { readonly page: SettingsPage }) {
  switch (page) {
    case 'machine':
      return (
        <Columns
          left={[LookPanel, UsePanel, AboutPanel]}
          right={[AccessPanel, BackupPanel, HealthPanel, ExchangePanel]}
        />
      );
    case 'office':
      return <Columns left={[OfficePanel]} right={[ClosingDaysPanel]} />;
    case 'services':
      return <Columns left={[ServicesPanel]} />;
    case 'forms':
      return <Columns left={[FormsPanel]} />;
    case 'team':
      return <TeamPage />;
    case 'storage':
      return <StoragePage />;
  }
}
