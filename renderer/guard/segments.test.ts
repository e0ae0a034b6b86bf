import { describe, expect, it } from 'vitest';
import { findPersonalData } from '../../shared/privacy/personal-data.ts';
import { personFieldOf, segmentsOf } from './segments.ts';

const text = 'Frau Schulze bittet um Rückruf unter 0171 2345678 oder a.schulze@example.org.';

describe('segments of a guarded text', () => {
  it('are the whole text again', () => {
    expect(
      segmentsOf(text, findPersonalData(text))
        .map((segment) => segment.text)
        .join(''),
    ).toBe(text);
  });

  it('underline what was found and nothing else', () => {
    const marked = segmentsOf(text, findPersonalData(text)).filter(({ finding }) => finding);
    expect(marked.map((segment) => segment.finding?.kind)).toEqual(['name', 'phone', 'email']);
    expect(marked.every((segment) => segment.text === segment.finding?.text)).toBe(true);
  });

  it('leave a harmless text in one piece', () => {
    expect(segmentsOf('Fragt nach den Öffnungszeiten.', [])).toEqual([
      { text: 'Fragt nach den Öffnungszeiten.', start: 0, finding: undefined },
    ]);
    expect(segmentsOf('', [])).toEqual([]);
  });

  it('move a way to reach somebody, and never what is delicate', () => {
    expect(personFieldOf('phone')).toBe('reach');
    expect(personFieldOf('name')).toBe('name');
    expect(personFieldOf('iban')).toBe('reference');
    expect(personFieldOf('sensitive')).toBeNull();
  });
});
