import { describe, expect, it } from 'vitest';
import { dayFromText } from './day-from-text.ts';

describe('a typed date', () => {
  it.each(['24.12.2026', ' 24.12.26 ', '24/12/2026', '2026-12-24'])('reads „%s“', (text) => {
    expect(dayFromText(text)).toBe('2026-12-24');
  });

  it.each(['', '24.12.', '31.02.2026', '2026-13-01', 'morgen', '12/24/2026'])('leaves „%s“ alone', (text) => {
    expect(dayFromText(text)).toBeNull();
  });

  it.each(['1.2.2026', '01.02.2026', '01.2.26', '1.02.26', '01/02/2026', '2026-02-01'])(
    'reads „%s“, with and without leading zeros',
    (text) => {
      expect(dayFromText(text)).toBe('2026-02-01');
    },
  );
});
