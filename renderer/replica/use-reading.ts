// Which guidelines the member at this PC has read, and when to be reminded of the others. Nobody else's is known here.
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Standing } from '../../shared/conduct/standing.ts';
import { editionsByTarget } from '../../shared/conduct/standing.ts';
import type { Reading } from '../../shared/conduct/unread.ts';
import { readingOf } from '../../shared/conduct/unread.ts';
import type { Row } from '../../shared/model/row.ts';
import { useFormat } from '../app/use-format.ts';
import { ask } from '../bridge/client.ts';
import { useAnswer } from '../bridge/use-ask.ts';
import { useRows } from './use-rows.ts';

export interface GuidelineEntry {
  readonly guideline: Row<'guideline'>;
  /** All its editions, without their content. */
  readonly editions: readonly Row<'edition'>[];
  /** Undefined where it was never published. */
  readonly reading: Reading<Row<'edition'>> | undefined;
}

export interface GuidelineReading {
  /** Guidelines that aren't archived, in their order. */
  readonly entries: readonly GuidelineEntry[];
  readonly archived: readonly GuidelineEntry[];
  /** To be called after an edition was acknowledged. */
  readonly reload: () => void;
}

const nobody: readonly string[] = [];

/** Undefined until it is known what was read: an unread mark that goes away again would be a false alarm. */
export function useReading(): GuidelineReading | undefined {
  const guidelines = useRows('guideline');
  const editions = useRows('edition');
  const mine = useAnswer('editions.mine', []);
  const today = useFormat().today();
  // Where the own list can't be read, everything is shown as unread rather than nothing at all.
  const acknowledged =
    mine.kind === 'ready' ? mine.value.acknowledged : mine.kind === 'failed' ? nobody : undefined;
  const reload = mine.kind === 'ready' ? mine.reload : mine.kind === 'failed' ? mine.retry : undefined;
  return useMemo(() => {
    if (!guidelines || !editions || !acknowledged || !reload) return undefined;
    const known = new Set(acknowledged);
    const byTarget = editionsByTarget(editions);
    const all = guidelines.map((guideline) => {
      const own = byTarget.get(guideline.id) ?? [];
      return { guideline, editions: own, reading: readingOf(own, known, today) };
    });
    const isArchived = ({ guideline }: GuidelineEntry) => guideline.fields.status === 'archived';
    return {
      entries: all.filter((entry) => !isArchived(entry)),
      archived: all.filter(isArchived),
      reload,
    };
  }, [guidelines, editions, acknowledged, reload, today]);
}

export interface UnreadGuideline {
  readonly guideline: Row<'guideline'>;
  readonly standing: Standing<Row<'edition'>>;
}

/** What is still to be read, in order. */
export const unreadOf = (entries: readonly GuidelineEntry[]): readonly UnreadGuideline[] =>
  entries.flatMap(({ guideline, reading }) =>
    reading && !reading.read ? [{ guideline, standing: reading.standing }] : [],
  );

export interface Reminder {
  /** Instant until which nobody is reminded, or null. */
  readonly until: string | null;
  readonly set: (until: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

const key = 'conduct.remind';

/** The member's wish to be reminded later; kept on this PC only. */
export function useReminder(): Reminder {
  const stored = useAnswer('drafts.get', [{ key }]);
  const [, redraw] = useState(0);
  const reload = stored.kind === 'ready' ? stored.reload : undefined;
  const wish = stored.kind === 'ready' ? untilOf(stored.value?.value) : null;
  const until = wish !== null && Date.parse(wish) > Date.now() ? wish : null;
  useEffect(() => {
    if (until === null) return;
    const timer = setTimeout(() => redraw((turn) => turn + 1), Date.parse(until) - Date.now() + 50);
    return () => clearTimeout(timer);
  }, [until]);
  const set = useCallback(
    async (at: string) => {
      await ask('drafts.put', { key, value: { until: at } });
      reload?.();
    },
    [reload],
  );
  const clear = useCallback(async () => {
    await ask('drafts.drop', { key });
    reload?.();
  }, [reload]);
  return { until, set, clear };
}

const untilOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'until' in value && typeof value.until === 'string'
    ? value.until
    : null;

/** Hours at which counters usually close. */
const closings = [12, 14, 16, 18];

/** Times still to come today (instants), or tomorrow morning where the day is over. */
export function reminderTimes(now: Date): readonly string[] {
  const at = (hour: number, days = 0) =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour).toISOString();
  const today = closings.map((hour) => at(hour)).filter((instant) => Date.parse(instant) > now.getTime());
  return today.length > 0 ? today : [at(8, 1)];
}
