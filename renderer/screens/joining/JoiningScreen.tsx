// A vault that is waiting for its team: the card, the request, and the digits for a lead to type.

import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { HeldLeaveDialog } from '../../app/HeldLeaveDialog.tsx';
import { LanguageSwitch } from '../../app/LanguageSwitch.tsx';
import { useCommands } from '../../app/use-commands.ts';
import { useSync } from '../../bridge/sync-state.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Threshold } from '../../ui/Threshold.tsx';
import { AskForm } from './AskForm.tsx';
import { CardStep } from './CardStep.tsx';
import { useCard } from './use-joining.ts';
import { WaitStep } from './WaitStep.tsx';

const understood = ['lock', 'before-close', 'before-lock'] as const;

export function JoiningScreen() {
  const { t } = useTranslation();
  const state = useSync();
  const card = useCard();
  useCommands(understood);
  useEffect(() => {
    document.title = `${t('joining.choice')} – ${t('common.appName')}`;
  }, [t]);
  return (
    <Threshold aside={<LanguageSwitch />}>
      {state === null && <Loading />}
      {state?.kind === 'requested' && <WaitStep state={state} />}
      {state !== null && state.kind !== 'requested' && card.card === null && <CardStep model={card} />}
      {state !== null && state.kind !== 'requested' && card.card !== null && (
        <AskForm card={card.card} onOtherCard={card.drop} />
      )}
      <HeldLeaveDialog />
    </Threshold>
  );
}
