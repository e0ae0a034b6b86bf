// What was erased and still lies on the storage: whoever answers for an erasure sees here when it is complete.
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/use-format.ts';
import { useAnswer } from '../../../bridge/use-ask.ts';
import { useAfterRounds } from './use-after-rounds.ts';

/** A figure among those of the exchange. */
export function Erased() {
  const { t } = useTranslation();
  const format = useFormat();
  const erased = useAfterRounds(useAnswer('sync.erased', []));
  if (erased.kind !== 'ready') return null;
  const { files, since } = erased.value;
  return (
    <>
      <dt>{t('storage.state.erased')}</dt>
      <dd>
        {since === null
          ? t('storage.state.erasedNone')
          : t('storage.state.erasedLeft', { count: files, since: format.date(since) })}
      </dd>
    </>
  );
}
