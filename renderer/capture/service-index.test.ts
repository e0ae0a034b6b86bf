import { describe, expect, it } from 'vitest';
import { serviceFields } from '../../shared/model/catalogue.ts';
import { createServiceIndex } from './service-index.ts';

const service = (id: string, name: string, synonyms: string[] = [], active = true) => ({
  id,
  fields: serviceFields.parse({ name, synonyms, active }),
});

const index = createServiceIndex([
  service('pa', 'Personalausweis beantragen', ['Perso', 'Ausweis']),
  service('va', 'Vorläufiger Personalausweis'),
  service('fz', 'Führungszeugnis', ['polizeiliches Führungszeugnis']),
  service('um', 'Wohnsitz ummelden', ['Umzug innerhalb der Stadt']),
  service('alt', 'Lohnsteuerkarte', [], false),
]);
const ids = (text: string) => index.find(text, 10).map(({ id }) => id);

describe('finding a service', () => {
  it('puts the beginning of a name before its middle', () => {
    expect(ids('perso')).toEqual(['pa', 'va']);
  });

  it('finds parts of compounds, umlauts as typed, and several words in any order', () => {
    expect(ids('ausweis')).toEqual(['pa', 'va']);
    expect(ids('fuehrung')).toEqual(['fz']);
    expect(ids('führungsz')).toEqual(['fz']);
    expect(ids('fuhrung')).toEqual(['fz']);
    expect(ids('beantragen personal')).toEqual(['pa']);
  });

  it('finds by synonym and says by which', () => {
    expect(index.find('umzug', 10)).toEqual([
      { id: 'um', name: 'Wohnsitz ummelden', synonym: 'Umzug innerhalb der Stadt' },
    ]);
  });

  it('offers nothing for nothing, and nothing that is no longer offered', () => {
    expect(ids('  ')).toEqual([]);
    expect(ids('lohnsteuer')).toEqual([]);
  });

  it('keeps to the limit among ten thousand', () => {
    const many = createServiceIndex(
      Array.from({ length: 10_000 }, (_, n) => service(`s${n}`, `Bescheinigung Nummer ${n}`)),
    );
    expect(many.find('bescheinigung 99', 8)).toHaveLength(8);
    expect(many.find('bescheinigung 9999', 8).map(({ id }) => id)).toEqual(['s9999']);
  });
});
