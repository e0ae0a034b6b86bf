// A vault that is waiting for its team: the card, the request, and the digits for a lead to type.
import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HeldLeaveDialog } from '../../app/HeldLeaveDialog.tsx';
import { LanguageSwitch } from '../../app/LanguageSwitch.tsx';
import { leave } from '../../app/leave.ts';
import { useCommands } from '../../app/use-commands.ts';
import { useSync } from '../../bridge/sync-state.ts';
import { AskForm } from '../../storage/AskForm.tsx';
import { headOf } from '../../storage/requested.ts';
import { type TeamCard, useCard } from '../../storage/use-joining.ts';
import { Waiting } from '../../storage/Waiting.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { StepHeading } from '../../ui/StepHeading.tsx';
import { Threshold } from '../../ui/Threshold.tsx';
import { CardStep } from './CardStep.tsx';
import { OwnOfficeForm } from './OwnOfficeForm.tsx';
import { RecoverForm } from './RecoverForm.tsx';

const understood = ['lock', 'before-close', 'before-lock'] as const;

export function JoiningScreen() {
  const { t } = useTranslation();
  useCommands(understood);
  useEffect(() => {
    document.title = `${t('joining.choice')} – ${t('common.appName')}`;
  }, [t]);
  return (
    <Threshold aside={<LanguageSwitch />}>
      <Step />
      <HeldLeaveDialog />
    </Threshold>
  );
}

function Step() {
  const { t } = useTranslation();
  const state = useSync();
  const { card, ...model } = useCard();
  const [chosen, setWay] = useState<'join' | 'recover' | 'own'>();
  const back = () => setWay('join');
  if (state === null) return <Loading />;
  if (state.kind === 'requested') {
    const head = headOf(state);
    return (
      <>
        <StepHeading title={t(head.title)} lead={t(head.lead)} strong />
        <Waiting
          state={state}
          also={
            <Button variant="default" onClick={() => void leave('lock')}>
              {t('joining.wait.lock')}
            </Button>
          }
        />
      </>
    );
  }
  const unfinished = state.kind === 'none' ? state.unfinished : undefined;
  if (chosen === 'own') return <OwnOfficeForm onBack={back} />;
  if (card === null)
    return <CardStep model={model} unfinished={unfinished} onOwnOffice={() => setWay('own')} />;
  if ((chosen ?? (card.spaceName === unfinished ? 'recover' : 'join')) === 'recover')
    return <RecoverForm card={card} onBack={back} />;
  return <Ask card={card} onOtherCard={model.drop} onRecover={() => setWay('recover')} />;
}

interface AskProps {
  readonly card: TeamCard;
  readonly onOtherCard: () => void;
  readonly onRecover: () => void;
}

function Ask({ card, onOtherCard, onRecover }: AskProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <StepHeading title={t('joining.ask.title', { team: card.spaceName })} lead={t('joining.ask.lead')} />
      <AskForm card={card} onOtherCard={onOtherCard} />
      <Text size="sm" c="dimmed">
        {t('joining.recover.choiceText')}{' '}
        <Anchor component="button" type="button" size="sm" onClick={onRecover}>
          {t('joining.recover.choice')}
        </Anchor>
      </Text>
    </Stack>
  );
}
