// One document: read, written, or looked back at.
import { Loading } from '../../ui/Loading.tsx';
import { NotFound } from '../../ui/NotFound.tsx';
import { useMode } from './mode.ts';
import { ReadingView } from './ReadingView.tsx';
import { useDocument } from './use-document.ts';
import { VersionsView } from './VersionsView.tsx';
import { WritingView } from './WritingView.tsx';

export function DocumentScreen({ id }: { readonly id: string }) {
  const document = useDocument(id);
  const [mode, setMode] = useMode(id);
  if (document === undefined) return <Loading />;
  if (document === null) return <NotFound />;
  if (mode === 'versions' && document.mayLookBack)
    return <VersionsView document={document} onLeave={() => setMode('read')} />;
  if (mode === 'write' && document.mayEdit)
    return <WritingView document={document} onDone={() => setMode('read')} />;
  return <ReadingView document={document} onMode={setMode} />;
}
