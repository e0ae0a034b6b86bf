// Creates a document with its template, and goes on to write it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/errors/failure.ts';
import type { KnowledgeDocument } from '../../../shared/model/knowledge.ts';
import { richTextToUpdate } from '../../../shared/richtext/codec.ts';
import { replaceRoute } from '../../app/route.ts';
import { ask } from '../../bridge/client.ts';
import { beginWriting } from './mode.ts';
import { templateText } from './templates.ts';

export interface NewDocument {
  readonly create: (kind: KnowledgeDocument['kind'], title: string) => Promise<void>;
  readonly pending: boolean;
  readonly failure: Failure | null;
}

/** A fresh id for each text: two texts written under one id could not be merged. */
const freshClientId = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;

export function useNewDocument(): NewDocument {
  const { t } = useTranslation();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const create: NewDocument['create'] = async (kind, title) => {
    setPending(true);
    setFailure(null);
    const made = await ask('records.save', {
      type: 'document',
      fields: { title, kind, addressees: ['team'], createdAt: new Date().toISOString() },
    });
    if (!made.ok) {
      setPending(false);
      setFailure(made.failure);
      return;
    }
    const { id } = made.value;
    const update = new Uint8Array(richTextToUpdate(templateText(t, kind), freshClientId()));
    // Without its template the document is still there and can be written; the editor says what is wrong with the vault.
    await ask('texts.append', { type: 'document', id, field: 'body', update });
    beginWriting(id);
    replaceRoute('knowledge', id);
  };
  return { create, pending, failure };
}
