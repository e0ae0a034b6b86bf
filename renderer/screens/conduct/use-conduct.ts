// Which guideline is on the page, in which of its states, and what surrounds it.
import { useEffect, useState } from 'react';
import { mayWrite } from '../../../shared/model/roles.ts';
import { goTo, replaceRoute } from '../../app/route.ts';
import { useSession } from '../../bridge/host-state.ts';
import type { GuidelineEntry } from '../../replica/use-reading.ts';
import { unreadOf, useReading } from '../../replica/use-reading.ts';

/** What is shown of a guideline: the edition that counts, the working text, its editor, or one certain edition. */
export type View =
  | { readonly kind: 'present' }
  | { readonly kind: 'draft' }
  | { readonly kind: 'editing' }
  | { readonly kind: 'edition'; readonly id: string };

export interface Conduct {
  /** What this member may see, in order: leads see drafts as well. */
  readonly entries: readonly GuidelineEntry[];
  readonly archived: readonly GuidelineEntry[];
  readonly unread: ReturnType<typeof unreadOf>;
  readonly current: GuidelineEntry | undefined;
  /** Place of the current one, from 1; 0 where it isn't among them. */
  readonly place: number;
  readonly previous: GuidelineEntry | undefined;
  readonly next: GuidelineEntry | undefined;
  readonly mayEdit: boolean;
  readonly view: View;
  readonly show: (view: View) => void;
  readonly open: (id: string, view?: View) => void;
  readonly reload: () => void;
}

/** Undefined until rows and the own reading are known. `id` is the guideline in the address. */
export function useConduct(id: string | undefined): Conduct | undefined {
  const reading = useReading();
  const mayEdit = mayWrite(useSession().role, 'guideline');
  const [chosen, setChosen] = useState<{ readonly id: string; readonly view: View } | null>(null);
  const entries = reading?.entries.filter((entry) => entry.reading || mayEdit);
  const unread = unreadOf(entries ?? []);
  const start = unread[0]?.guideline.id ?? entries?.[0]?.guideline.id;
  useEffect(() => {
    if (id === undefined && start !== undefined) replaceRoute('conduct', start);
  }, [id, start]);
  if (!reading || !entries) return undefined;
  const index = entries.findIndex(({ guideline }) => guideline.id === id);
  const current =
    entries[index] ?? (mayEdit ? reading.archived.find(({ guideline }) => guideline.id === id) : undefined);
  const usual: View = { kind: current?.reading && index >= 0 ? 'present' : 'draft' };
  return {
    entries,
    archived: mayEdit ? reading.archived : [],
    unread,
    current,
    place: index + 1,
    previous: index > 0 ? entries[index - 1] : undefined,
    next: index >= 0 ? entries[index + 1] : undefined,
    mayEdit,
    view: chosen?.id === id ? (chosen?.view ?? usual) : usual,
    show: (view) => setChosen(id === undefined ? null : { id, view }),
    open: (target, view) => {
      setChosen(view ? { id: target, view } : null);
      goTo('conduct', target);
    },
    reload: reading.reload,
  };
}
