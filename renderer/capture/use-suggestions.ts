// Documents and solutions for the concern as it is typed: words of the concern, and what belongs to the service.
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import type { Hit } from '../../shared/contract/search.ts';
import { ask } from '../bridge/client.ts';
import { useRows } from '../replica/use-rows.ts';
import { keyWordsOf } from './key-words.ts';

export interface Suggestion {
  readonly id: string;
  readonly type: 'document' | 'solution';
  readonly title: string;
}

const most = 4;
const rest = 250;

/** Best first: what several words of the concern lead to, then what is filed under the service. */
export function useSuggestions(concern: string, service: string | null): readonly Suggestion[] {
  const [settled] = useDebouncedValue(concern, rest);
  const found = useFound(keyWordsOf(settled).join(' '));
  const filed = useRows(
    'document',
    (rows) => rows.filter(({ fields }) => service !== null && fields.services.includes(service)).toArray(),
    [service],
  );
  return useMemo(() => {
    const ofService = new Set(filed?.map(({ id }) => id));
    const byWords = [...found].sort((a, b) => Number(ofService.has(b.id)) - Number(ofService.has(a.id)));
    const alsoFiled = (filed ?? [])
      .filter(({ id, fields }) => fields.status === 'published' && !found.some((hit) => hit.id === id))
      .map(({ id, fields }): Suggestion => ({ id, type: 'document', title: fields.title }));
    return [...byWords, ...alsoFiled].slice(0, most);
  }, [found, filed]);
}

/** What the words of `key` lead to; more words, better place. */
function useFound(key: string): readonly Suggestion[] {
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  useEffect(() => {
    let wanted = true;
    const words = key.split(' ').filter(Boolean);
    void Promise.all(
      words.map((text) => ask('search.query', { text, types: ['document', 'solution'], limit: 8 })),
    ).then((answers) => {
      if (wanted)
        setFound(
          ranked(
            answers.flatMap((answer) =>
              answer.ok && answer.value.corrected === null ? answer.value.hits : [],
            ),
          ),
        );
    });
    return () => {
      wanted = false;
    };
  }, [key]);
  return found;
}

function ranked(hits: readonly Hit[]): Suggestion[] {
  const byId = Map.groupBy(hits, ({ id }) => id);
  return [...byId.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap(([hit]) =>
      hit && (hit.type === 'document' || hit.type === 'solution')
        ? [suggestionOf(hit.id, hit.type, hit)]
        : [],
    );
}

const suggestionOf = (id: string, type: Suggestion['type'], { title }: Hit): Suggestion => ({
  id,
  type,
  title: title.map(({ text }) => text).join(''),
});
