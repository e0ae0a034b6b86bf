import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import { richTextToUpdate, updateToRichText } from '../../shared/richtext/codec.ts';
import { fragmentOf } from '../../shared/richtext/fragment.ts';
import { mergeTextUpdates } from '../../shared/richtext/merge.ts';
import { richTextToPlain } from '../../shared/richtext/plain.ts';
import { openTextSession, pace, type TextSession, type TextStore } from './text-session.ts';

const empty = new Uint8Array();
const full = fail({ kind: 'vault-disk-full', folder: '/x' });

/** A core for one text, in memory; `refuse` makes it fail. */
function memoryStore(state: Uint8Array = empty, draft: Uint8Array | null = null) {
  const asked: string[] = [];
  const store = {
    state,
    draftKept: draft,
    refuse: false,
    asked,
    open: async () => ok({ update: store.state, draft: store.draftKept }),
    async draft(update: Uint8Array): Promise<Result<unknown>> {
      asked.push('draft');
      if (store.refuse) return full;
      store.draftKept = update;
      return ok(null);
    },
    async append(update: Uint8Array): Promise<Result<unknown>> {
      asked.push('append');
      if (store.refuse) return full;
      store.state = mergeTextUpdates(store.state.length > 0 ? [store.state, update] : [update]);
      store.draftKept = null;
      return ok(null);
    },
  };
  return store satisfies TextStore;
}

async function opened(store: TextStore): Promise<TextSession> {
  const result = await openTextSession(store);
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}

function write(session: TextSession, text: string): void {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  fragmentOf(session.doc).push([paragraph]);
}

const words = (update: Uint8Array) => richTextToPlain(updateToRichText(update));
const stored = (text: string) =>
  richTextToUpdate({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }, 9);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('saving', () => {
  test('a keystroke is a draft within half a second, and only then called saved', async () => {
    const store = memoryStore();
    const session = await opened(store);
    write(session, 'Guten');
    expect(session.saving.get().kind).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(499);
    expect(words(store.draftKept ?? empty)).toBe('Guten');
    expect(session.saving.get().kind).toBe('saved');
    expect(store.state).toEqual(empty);
  });

  test('a pause makes it part of the record, as one entry', async () => {
    const store = memoryStore();
    const session = await opened(store);
    for (const word of ['Guten', 'Tag', 'Frau']) {
      write(session, word);
      await vi.advanceTimersByTimeAsync(600);
    }
    expect(store.asked).not.toContain('append');
    await vi.advanceTimersByTimeAsync(pace.append);
    expect(store.asked.filter((call) => call === 'append')).toHaveLength(1);
    expect(words(store.state)).toBe('Guten\nTag\nFrau');
    expect(store.draftKept).toBeNull();
  });

  test('flush makes everything part of the record, mid-word or not', async () => {
    const store = memoryStore();
    const session = await opened(store);
    write(session, 'Gut');
    expect((await session.flush()).ok).toBe(true);
    expect(words(store.state)).toBe('Gut');
    expect(session.saving.get().kind).toBe('saved');
  });

  test('what is typed while an entry is written is drafted next and not lost', async () => {
    const store = memoryStore();
    const session = await opened(store);
    write(session, 'eins');
    const flushing = session.flush();
    await Promise.resolve();
    write(session, 'zwei');
    await flushing;
    expect(session.saving.get().kind).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(499);
    expect(session.saving.get().kind).toBe('saved');
    expect(words(mergeTextUpdates([store.state, store.draftKept ?? empty]))).toBe('eins\nzwei');
  });

  test('a failure is shown, nothing is dropped, and it is tried again', async () => {
    const store = memoryStore();
    const session = await opened(store);
    store.refuse = true;
    write(session, 'wichtig');
    await vi.advanceTimersByTimeAsync(500);
    expect(session.saving.get()).toMatchObject({ kind: 'failed', failure: { kind: 'vault-disk-full' } });
    expect((await session.flush()).ok).toBe(false);
    store.refuse = false;
    await vi.advanceTimersByTimeAsync(pace.retry);
    expect(session.saving.get().kind).toBe('saved');
    expect(words(store.state)).toBe('wichtig');
  });

  test('opening alone writes nothing', async () => {
    const store = memoryStore(stored('Bestand'));
    await opened(store);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(store.asked).toEqual([]);
  });
});

describe('coming back', () => {
  test('keystrokes of a crashed session are in the text, said so, and made part of the record', async () => {
    const before = stored('Bestand');
    const crashed = new Y.Doc();
    Y.applyUpdate(crashed, before);
    const vector = Y.encodeStateVector(crashed);
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('halbes Wo')]);
    fragmentOf(crashed).push([paragraph]);
    const store = memoryStore(before, Y.encodeStateAsUpdate(crashed, vector));
    const session = await opened(store);
    expect(session.recovered).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(words(store.state)).toBe('Bestand\nhalbes Wo');
    expect(store.draftKept).toBeNull();
  });

  test('a draft that the record holds already is no recovery', async () => {
    const session = await opened(memoryStore(stored('Bestand'), stored('Bestand')));
    expect(session.recovered).toBe(false);
  });

  test('what others changed appears in the open text and is not written back', async () => {
    const store = memoryStore(stored('Bestand'));
    const session = await opened(store);
    store.state = mergeTextUpdates([
      store.state,
      richTextToUpdate(
        { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'von nebenan' }] }] },
        12,
      ),
    ]);
    await session.refresh();
    expect(words(Y.encodeStateAsUpdate(session.doc))).toContain('von nebenan');
    expect(session.merged.get()).toBe(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(store.asked).toEqual([]);
  });

  test('what others changed is repaired where the editor could not hold it, and the repair is saved', async () => {
    const item = (text: string) => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    });
    const start = richTextToUpdate(
      { type: 'doc', content: [{ type: 'bulletList', content: [item('Oben')] }] },
      9,
    );
    const store = memoryStore(start);
    const session = await opened(store);
    const other = new Y.Doc();
    Y.applyUpdate(other, start);
    ((fragmentOf(other).get(0) as Y.XmlElement).get(0) as Y.XmlElement).delete(0, 1);
    store.state = mergeTextUpdates([start, Y.encodeStateAsUpdate(other)]);
    await session.refresh();
    await vi.advanceTimersByTimeAsync(pace.append);
    expect(updateToRichText(store.state).content).toEqual([
      { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
    ]);
  });
});
