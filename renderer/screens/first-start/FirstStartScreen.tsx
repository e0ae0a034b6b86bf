// The very first thing that a person sees: found an office, join a team, or look at the sample office.
import { Anchor, Button, Progress, Text, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { IconBuildingCommunity, IconEye, IconUsersGroup } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../app/LanguageSwitch.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { StepHeading } from '../../ui/StepHeading.tsx';
import { Threshold } from '../../ui/Threshold.tsx';
import { RecoveryCode } from '../../vault/RecoveryCode.tsx';
import { RestoreForm } from '../../vault/RestoreForm.tsx';
import { FoundForm } from './FoundForm.tsx';
import styles from './first-start.module.css';
import { JoinForm } from './JoinForm.tsx';
import { useFirstStart } from './use-first-start.ts';

export function FirstStartScreen() {
  const { t } = useTranslation();
  const start = useFirstStart();
  if (start.founding?.kind === 'code') {
    return (
      <Step>
        <StepHeading title={t('firstStart.code.title')} lead={t('firstStart.code.lead')} />
        <RecoveryCode
          code={start.founding.code}
          officeName={start.founding.officeName}
          onDone={start.finish}
        />
      </Step>
    );
  }
  if (start.step === 'found') {
    return (
      <Step>
        <FoundForm
          failure={start.foundFailure}
          draft={start.foundDraft}
          pending={start.founding !== null}
          onFound={(office) => void start.found(office)}
          onBack={start.backFromFounding}
        />
      </Step>
    );
  }
  if (start.step === 'join') {
    return (
      <Step>
        <JoinForm
          failure={start.joinFailure}
          pending={start.founding !== null}
          onFound={(passphrase) => void start.foundToJoin(passphrase)}
          onBack={start.back}
        />
      </Step>
    );
  }
  if (start.step === 'restore') {
    return (
      <Step>
        <RestoreForm
          lead={t('firstStart.restore.lead')}
          failure={start.restoreFailure}
          pending={start.restores}
          onRestore={start.restore}
          onBack={start.back}
        />
      </Step>
    );
  }
  return <Choice start={start} />;
}

/** Whoever can't read the language finds its switch at each step. */
const Step = ({ children }: { readonly children: React.ReactNode }) => (
  <Threshold aside={<LanguageSwitch />}>{children}</Threshold>
);

function Choice({ start }: { readonly start: ReturnType<typeof useFirstStart> }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that was pressed is gone with its step.
    if (start.returned) heading.current?.focus();
  }, [start.returned]);
  return (
    <Threshold wide aside={<LanguageSwitch />}>
      <Title order={1} tabIndex={-1} ref={heading}>
        {t('firstStart.title')}
      </Title>
      <Text className={styles.lead}>{t('firstStart.lead')}</Text>
      <div className={styles.choices}>
        <Card
          icon={IconBuildingCommunity}
          title={t('firstStart.found.choice')}
          text={t('firstStart.found.choiceText')}
        >
          <Button onClick={start.begin} disabled={start.opensSample}>
            {t('firstStart.found.choice')}
          </Button>
        </Card>
        <Card icon={IconUsersGroup} title={t('joining.choice')} text={t('joining.choiceText')}>
          <Button variant="default" onClick={start.beginJoin} disabled={start.opensSample}>
            {t('joining.choice')}
          </Button>
        </Card>
        <Card icon={IconEye} title={t('firstStart.sample.choice')} text={t('firstStart.sample.choiceText')}>
          <Button variant="default" onClick={start.openSample} loading={start.opensSample}>
            {t('firstStart.sample.choice')}
          </Button>
          {start.opensSample && <SampleProgress share={start.sampleProgress} />}
        </Card>
      </div>
      <Text size="sm" c="dimmed">
        {t('firstStart.restore.choiceText')}{' '}
        <Anchor component="button" type="button" size="sm" onClick={start.beginRestore}>
          {t('firstStart.restore.choice')}
        </Anchor>
      </Text>
      <FailureNotice failure={start.sampleFailure} onRetry={start.openSample} />
    </Threshold>
  );
}

interface CardProps {
  readonly icon: Icon;
  readonly title: string;
  readonly text: string;
  readonly children: React.ReactNode;
}

function Card({ icon: Picture, title, text, children }: CardProps) {
  return (
    <section className={styles.card}>
      <Picture aria-hidden size={30} stroke={1.4} className={styles.icon} />
      <h2 className={styles.cardTitle}>{title}</h2>
      <p className={styles.cardText}>{text}</p>
      {children}
    </section>
  );
}

function SampleProgress({ share }: { readonly share: number | null }) {
  const { t } = useTranslation();
  return (
    <div role="status" className={styles.progress}>
      <Text size="sm">{t('firstStart.sample.working')}</Text>
      {share !== null && <Progress value={share * 100} aria-label={t('firstStart.sample.working')} />}
    </div>
  );
}
