// Writing one rich text. The editor is large, so it is fetched only where somebody writes.
import { lazy, Suspense } from 'react';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Loading } from '../ui/Loading.tsx';
import type { SectionHints } from './section-hints.ts';
import type { TextPlace } from './text-place.ts';
import { useTextSession } from './use-text-session.ts';

export interface TextEditorProps {
  readonly place: TextPlace;
  /** Name of the text for people who listen: the field's or the record's. */
  readonly label: string;
  /** Shown in an empty text. */
  readonly placeholder?: string;
  /** Hints for empty sections, by the words of the heading above them. */
  readonly hints?: SectionHints;
  /** `page`: fills a screen. `field`: one of several texts in a form. */
  readonly size?: 'page' | 'field';
  readonly autoFocus?: boolean;
}

const fetchEditor = () => import('./GuardedEditor.tsx');
const GuardedEditor = lazy(async () => ({ default: (await fetchEditor()).GuardedEditor }));

/** Fetches the editor ahead of time, where somebody is likely to write next. */
export const prepareEditor = (): void => void fetchEditor();

/** Saving goes by itself; leaving, closing and locking wait for it. */
export function TextEditor(props: TextEditorProps) {
  const opening = useTextSession(props.place);
  if (opening.kind === 'opening') return <Loading />;
  if (opening.kind === 'failed') return <FailureNotice failure={opening.failure} onRetry={opening.retry} />;
  return (
    <Suspense fallback={<Loading />}>
      <GuardedEditor {...props} session={opening.session} />
    </Suspense>
  );
}
