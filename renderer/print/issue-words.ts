// What a sheet says about its edition: in the foot, across the page, and under the title.
import { shortCode } from '../../shared/conduct/standing.ts';
import type { Translate } from '../../shared/words/translator.ts';
import type { Format } from '../app/format.ts';
import type { Issue } from './matter.ts';

/** At the foot of every page: "Ausgabe 3 · gültig vom … bis … · Kennung 1a2b3c4d". */
export function footOf(issue: Issue, t: Translate, format: Format): string {
  if (issue.kind === 'working') return t('print.workingText', { date: format.date(format.today()) });
  const { effectiveFrom, validUntil, hash } = issue.edition.fields;
  const from = format.date(effectiveFrom);
  const validity =
    validUntil === undefined
      ? t('print.validFrom', { from })
      : t('print.validFromUntil', { from, until: format.date(validUntil) });
  return [
    t('print.editionNumber', { number: issue.number }),
    validity,
    t('print.code', { code: shortCode(hash) }),
  ].join(' · ');
}

/** Across the page; undefined for what is published and not over. */
export function markOf(issue: Issue, t: Translate): string | undefined {
  if (issue.kind === 'working') return t('print.draftMark');
  return issue.validity === 'expired' ? t('print.expiredMark') : undefined;
}

/** The same in a sentence, for people who listen to the PDF; undefined for what is in force. */
export function noticeOf(issue: Issue, t: Translate, format: Format): string | undefined {
  if (issue.kind === 'working') return t('print.draftNotice');
  const { effectiveFrom, validUntil } = issue.edition.fields;
  if (issue.validity === 'expired') return t('print.expiredNotice', { until: format.date(validUntil ?? '') });
  return issue.validity === 'upcoming'
    ? t('print.upcomingNotice', { from: format.date(effectiveFrom) })
    : undefined;
}
