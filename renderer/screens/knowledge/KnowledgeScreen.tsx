// The area of knowledge: the list, a new document, or one document, by the address.
import type { ScreenProps } from '../../app/screens.ts';
import { useCameFrom } from '../../ui/use-came-from.ts';
import { DocumentScreen } from './DocumentScreen.tsx';
import { KnowledgeList } from './KnowledgeList.tsx';
import { NewDocument } from './NewDocument.tsx';

export function KnowledgeScreen({ id }: ScreenProps) {
  const cameFrom = useCameFrom(id);
  if (id === undefined) return <KnowledgeList cameFrom={cameFrom} />;
  if (id === 'new') return <NewDocument />;
  return <DocumentScreen key={id} id={id} />;
}
