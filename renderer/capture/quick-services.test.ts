// Every digit picks a service as soon as there are nine.
import { expect, test } from 'vitest';
import { serviceFields } from '../../shared/model/catalogue.ts';
import { quickServices } from './quick-services.ts';

const service = (id: string, name: string, active = true) => ({
  id,
  fields: serviceFields.parse({ name, active }),
});

const few = [
  service('z', 'Zeugnis'),
  service('o', 'Öffnung'),
  service('p', 'Pass'),
  service('a', 'Altes', false),
];

test('keeps the frequent ones first and fills up by name, without what is no longer on offer', () => {
  expect(quickServices(['z'], few)).toEqual(['z', 'o', 'p']);
  expect(quickServices([], few)).toEqual(['o', 'p', 'z']);
});

test('offers nine at most', () => {
  const many = Array.from({ length: 12 }, (_, n) =>
    service(`${n}`, `Leistung ${String(n).padStart(2, '0')}`),
  );
  expect(quickServices(['11', '10'], many)).toEqual(['11', '10', '0', '1', '2', '3', '4', '5', '6']);
  expect(
    quickServices(
      many.map(({ id }) => id),
      many,
    ),
  ).toHaveLength(9);
});
