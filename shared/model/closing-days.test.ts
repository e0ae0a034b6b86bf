import { expect, test } from 'vitest';
import { closingDays, publicHolidays, withDays, withoutDay } from './closing-days.ts';

const none = { holidays: [], holidayNames: {} };

test('each state has its own holidays, on the right days', () => {
  const days = (state: Parameters<typeof publicHolidays>[1]) =>
    publicHolidays(2027, state).map(({ date }) => date);
  expect(days('HH')).toContain('2027-10-31');
  expect(days('BY')).toContain('2027-05-27');
  expect(days('BY')).not.toContain('2027-10-31');
  expect(days('SN')).toContain('2027-11-17');
  expect(publicHolidays(2026, 'BE').find(({ date }) => date === '2026-04-03')?.name).toBe('Karfreitag');
  expect(days('BE')).toEqual([...days('BE')].sort());
});

test('days are taken over once, and names that somebody gave stay', () => {
  const first = withDays(none, [{ date: '2026-12-25', name: 'Weihnachten' }]);
  const second = withDays(first, publicHolidays(2026, 'BE'));
  expect(second.holidayNames['2026-12-25']).toBe('Weihnachten');
  expect(withDays(second, publicHolidays(2026, 'BE'))).toEqual(second);
  expect(closingDays(second).filter(({ date }) => date === '2026-12-25')).toHaveLength(1);
});

test('a day without a name is a closing day, and leaves with its name', () => {
  const office = withDays(none, [
    { date: '2026-12-24', name: ' ' },
    { date: '2026-12-31', name: 'Silvester' },
  ]);
  expect(closingDays(office)).toEqual([
    { date: '2026-12-24', name: '' },
    { date: '2026-12-31', name: 'Silvester' },
  ]);
  expect(withoutDay(office, '2026-12-31')).toEqual({ holidays: ['2026-12-24'], holidayNames: {} });
});
