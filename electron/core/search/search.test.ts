import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Hits, Snippet } from '../../../shared/contract/search.ts';
import { leadView } from '../../../test/support/lead-view.ts';
import { createMemoryRecords, type MemoryRecords, testId } from '../../../test/support/memory-records.ts';
import type { ReadDb } from '../db.ts';
import {
  indexedWords,
  indexRecord,
  owedPurge,
  owePurge,
  purgeIndex,
  purgeOwed,
  removeFromIndex,
} from './index-record.ts';
import { matchNumbers, search } from './search.ts';

let records: MemoryRecords;
beforeEach(() => {
  records = createMemoryRecords();
});
afterEach(() => records.close());

const find = (text: string, types: readonly string[] = [], limit = 30): Hits =>
  records.db.read((db) => search(db, { text, types, limit }, leadView(db)));
const idsFor = (text: string, types?: readonly string[]): string[] =>
  find(text, types).hits.map(({ id }) => id);
const asText = (snippets: readonly Snippet[] = []): string =>
  snippets.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

const service = (id: number, name: string, synonyms: string[] = []) =>
  ({ type: 'service', id: testId(id), fields: { name, synonyms } }) as const;
const contact = (id: number, concern: string, serviceId = 1, at = '2026-05-04T08:00:00.000Z') =>
  ({
    type: 'contact',
    id: testId(id),
    fields: { at, channel: 'phone', service: testId(serviceId), concern },
  }) as const;
const document = (id: number, title: string, body = '') =>
  ({
    type: 'document',
    id: testId(id),
    fields: { title, createdAt: '2026-01-01T00:00:00.000Z' },
    texts: { body },
  }) as const;

describe('spelling', () => {
  test.each([
    ['müller', 'Mueller'],
    ['Mueller', 'Müller'],
    ['muller', 'MÜLLER'],
    ['strasse', 'Straße'],
    ['Straße', 'STRASSE'],
    ['cafe', 'Café'],
    ['ausweis', 'Personalausweis'],
    ['ell', 'aktuell'],
    ['email', 'E-Mail'],
    ['e-mail', 'E-Mail-Adresse'],
    ['kfz-zulassung', 'KFZ-Zulassung'],
    ['angelegenheit', 'Ange\u00adlegenheit'],
    ['eu', 'EU-Bürger'],
    ['37', 'Gebühr: 37,00 Euro'],
    ['e', 'Euro'],
  ])('%s finds %s', (typed, written) => {
    records.add(document(2, 'Nebensache', 'ohne Bezug'), contact(3, `Frage (${written})!`));
    expect(idsFor(typed)).toEqual([testId(3)]);
  });

  test('a short word is found only where a word begins', () => {
    records.add(contact(2, 'Museum'));
    expect(idsFor('eu')).toEqual([]);
  });

  test('all words have to be there, in any order and in any field', () => {
    records.add(document(2, 'Wohngeld', 'Antrag im Original'), document(3, 'Wohngeld', 'Bescheid'));
    expect(idsFor('antrag wohngeld')).toEqual([testId(2)]);
  });

  test('letters that are there, but not in a row, are no hit', () => {
    records.add(contact(2, 'reise eisep isepa sepas epass'));
    expect(idsFor('reisepass')).toEqual([]);
  });

  test('nothing typed, nothing found', () => {
    records.add(contact(2, 'etwas'));
    expect(find(' …!? ')).toEqual({ hits: [], corrected: null, more: false });
  });
});

describe('services', () => {
  beforeEach(() => {
    records.add(service(1, 'Personalausweis', ['Perso', 'ID-Karte']), service(2, 'Hundesteuer'));
    records.add(contact(10, 'abgelaufen', 1), contact(11, 'abgelaufen', 2));
  });

  test('a contact is found by a synonym of its service, without holding the word', () => {
    expect(idsFor('perso', ['contact'])).toEqual([testId(10)]);
    expect(idsFor('perso abgelaufen', ['contact'])).toEqual([testId(10)]);
  });

  test('a contact without own words goes by the name of its service', () => {
    records.add(contact(12, '', 2));
    const [hit] = find('hundesteuer', ['contact']).hits;
    expect(asText(hit?.title)).toBe('[Hundesteuer]');
  });

  test('a service that is renamed is found by its new name at once', () => {
    records.db.write((db) => {
      db.run("UPDATE records SET words = ' identitatskarte \n ' WHERE id = ?", testId(1));
    });
    expect(idsFor('identitätskarte', ['contact'])).toEqual([testId(10)]);
  });
});

describe('slips', () => {
  test.each(['Reisepas', 'Resiepass', 'Reisepasss', 'Reisebass', 'eisepass'])(
    '%s is taken for Reisepass',
    (typed) => {
      records.add(contact(2, 'Der Reisepass fehlt.'), document(3, 'Meldebescheinigung'));
      const found = find(`${typed} fehlt`);
      expect(found.hits.map(({ id }) => id)).toEqual([testId(2)]);
      if (found.corrected !== null) expect(found.corrected).toBe('Reisepass fehlt');
    },
  );

  test('the answer says what the words were taken for, as the text spells it', () => {
    records.add(document(2, 'Straßenreinigung', 'Überblick'));
    expect(find('strassenreinigumg').corrected).toBe('Straßenreinigung');
    expect(asText(find('strassenreinigumg').hits[0]?.title)).toBe('[Straßenreinigung]');
  });

  test('what is found as typed is never corrected', () => {
    records.add(contact(2, 'Kasse'), contact(3, 'Katze'));
    expect(find('kasse')).toMatchObject({ corrected: null, hits: [{ id: testId(2) }] });
  });

  test('words under four letters are taken as they are', () => {
    records.add(contact(2, 'Amt'));
    expect(idsFor('amb')).toEqual([]);
  });
});

describe('order', () => {
  test('title before text, whole word before part, newest contact first', () => {
    records.add(
      contact(2, 'wohngeld', 1, '2026-01-01T08:00:00.000Z'),
      contact(3, 'wohngeld', 1, '2026-03-01T08:00:00.000Z'),
      document(4, 'Allgemeines', 'Wohngeldantrag'),
      document(5, 'Wohngeldstelle'),
      document(6, 'Wohngeld'),
      document(7, 'Anderes', 'wohngeld'),
    );
    expect(idsFor('Wohngeld')).toEqual([6, 5, 7, 4, 3, 2].map(testId));
  });

  test('many new contacts never hide a document, nor many new texts an old title', () => {
    records.add(document(2, 'Fundbüro'), contact(3, 'fundbüro'));
    records.add(
      ...Array.from({ length: 300 }, (_, at) => document(1_000 + at, `Bericht ${at}`, 'zum Fundbüro')),
    );
    records.add(...Array.from({ length: 300 }, (_, at) => contact(2_000 + at, 'fundbüro')));
    const found = find('fundbüro');
    expect(found.hits[0]?.id).toBe(testId(2));
    expect(found.hits.filter(({ type }) => type === 'contact')).toHaveLength(10);
    expect(found).toMatchObject({ more: true, hits: { length: 30 } });
  });
});

describe('excerpts', () => {
  test('the hit is marked in what was written', () => {
    records.add(document(2, 'Ablauf', 'Vorher\nFür Frau Mueller liegt die STRASSENKARTE bereit.'));
    expect(asText(find('müller straße').hits[0]?.excerpt)).toBe(
      'Für Frau [Mueller] liegt die [STRASSE]NKARTE bereit.',
    );
  });

  test('a long text is cut between words', () => {
    records.add(document(2, 'Lang', `${'vorne und '.repeat(60)}Zielwort ${'hinten und '.repeat(60)}`));
    const shown = asText(find('zielwort').hits[0]?.excerpt);
    expect(shown).toMatch(/^… (?:vorne|und) .*\[Zielwort\] .* …$/);
    expect(shown.length).toBeLessThan(200);
  });
});

describe('excerpts of long texts', () => {
  const lines = (count: number) => 'Eine Zeile ohne Bezug.\n'.repeat(count);

  test('the line that holds most of the words is shown, however late it comes', () => {
    const body = `Der Antrag\n${lines(90)}Antrag auf Wohngeld\n${lines(90)}Wohngeld, Antrag`;
    records.add(document(2, 'Lang', body));
    expect(asText(find('antrag wohngeld').hits[0]?.excerpt)).toBe('[Antrag] auf [Wohngeld]');
  });

  test('two words in two lines make no line better than one that came before', () => {
    records.add(document(2, 'Lang', `Der Antrag liegt vor.\n${lines(90)}Antrag\nWohngeld\n${lines(90)}`));
    expect(asText(find('antrag wohngeld').hits[0]?.excerpt)).toBe('Der [Antrag] liegt vor.');
  });

  test('a word that is spelled otherwise is shown, however late it comes', () => {
    records.add(document(2, 'Lang', `${lines(90)}Frau Mueller wartet.\n${lines(90)}`));
    expect(asText(find('müller').hits[0]?.excerpt)).toBe('Frau [Mueller] wartet.');
  });

  test('where only the title holds the word, the beginning is shown', () => {
    records.add(document(2, 'Wohngeld', `\nZuerst das.\n${lines(90)}`));
    expect(asText(find('wohngeld').hits[0]?.excerpt)).toBe('Zuerst das.');
  });

  test('all rich texts of a record are read', () => {
    const fields = { title: 'Ruhe', order: 1 };
    const texts = { situation: 'Ruhig bleiben', why: 'Einen Augenblick bitte' };
    records.add({ type: 'guideline', id: testId(2), fields, texts });
    expect(asText(find('ruhig').hits[0]?.excerpt)).toBe('[Ruhig] bleiben');
    expect(asText(find('augenblick').hits[0]?.excerpt)).toBe('Einen [Augenblick] bitte');
  });
});

const numberIn = (db: ReadDb, id: string): number =>
  db.get<{ n: number }>('SELECT n FROM records WHERE id = ?', id)?.n ?? Number.NaN;

describe('changes', () => {
  test('a record that changes is found by its new words only', () => {
    records.add(contact(2, 'vorher'));
    records.db.write((db) => {
      const words = indexedWords({ type: 'contact', title: '', body: 'nachher', services: [] });
      const n = numberIn(db, testId(2));
      db.run('UPDATE records SET words = ? WHERE n = ?', words, n);
      indexRecord(db, n, words, n);
    });
    expect(idsFor('nachher')).toEqual([testId(2)]);
    expect(idsFor('vorher')).toEqual([]);
  });

  const remove = (n: number): void =>
    records.db.write((db) => {
      removeFromIndex(db, numberIn(db, testId(n)));
      owePurge(db);
    });
  const inIndex = (): string =>
    records.db.read((db) =>
      ['search_word_data', 'search_trigram_data']
        .flatMap((table) => db.all<{ block: Uint8Array }>(`SELECT block FROM ${table}`))
        .map(({ block }) => Buffer.from(block).toString('latin1'))
        .join(''),
    );

  const segmentsOf = (index: string): number =>
    records.db.read(
      (db) => db.get<{ n: number }>(`SELECT count(DISTINCT segid) AS n FROM ${index}_idx`)?.n ?? 0,
    );

  test('after a purge no word of a removed record is left in the index', () => {
    records.add(contact(2, 'Geheimwort'), contact(3, 'anderes'));
    remove(2);
    for (const _ of purgeIndex(records.db));
    expect(inIndex()).toContain('nderes');
    expect(inIndex()).not.toContain('eheimwort');
    expect(idsFor('geheimwort')).toEqual([]);
  });

  test('a purge that is owed reaches what is removed between two of its steps', () => {
    for (const one of [contact(2, 'Geheimwort'), contact(3, 'Zyxwort'), contact(4, 'anderes')])
      records.add(one);
    expect(inIndex()).toContain('zyx');
    remove(2);
    let isLeft = true;
    for (const _ of purgeOwed(records.db)) {
      // Only words are still gone through.
      if (isLeft && segmentsOf('search_word') === 1) {
        remove(3);
        isLeft = false;
      }
    }
    expect(isLeft).toBe(false);
    expect(inIndex()).toContain('nderes');
    expect(inIndex()).not.toMatch(/eheimwort|zyx/);
    expect(records.db.read(owedPurge)).toBeUndefined();
  });
});

test('a list filter gets all numbers that match, newest first, and undefined where nothing was typed', () => {
  records.add(
    contact(2, 'Reisepass'),
    contact(3, 'anderes'),
    contact(4, 'Reisepass'),
    document(5, 'Reisepass'),
  );
  const numbers = (text: string) => records.db.read((db) => matchNumbers(db, text, 'contact'));
  const both = records.db.read((db) => [numberIn(db, testId(4)), numberIn(db, testId(2))]);
  expect(numbers('reisepass')).toEqual(both);
  expect(numbers('riesepass')).toEqual(both);
  expect(numbers('  ')).toBeUndefined();
  expect(numbers('gibtsnicht')).toEqual([]);
});
