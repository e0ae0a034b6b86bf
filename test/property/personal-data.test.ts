// The guard on a generated corpus: it has to find what identifies somebody and stay quiet over ordinary sentences.
import { describe, expect, test } from 'vitest';
import { findPersonalData } from '../../shared/privacy/personal-data.ts';
import { ordinarySentence, ordinaryTemplates } from '../support/office-sentences.ts';
import { plantedKinds, plantedSentence } from '../support/planted-data.ts';
import { seeded } from '../support/seeded.ts';

const seed = Number(process.env.SEED ?? 20261123);
const shown = 25;

describe(`guard over free text (SEED=${seed})`, () => {
  test.each(plantedKinds)('finds at least 95 of 100: %s', (kind) => {
    const chance = seeded(seed);
    const planted = Array.from({ length: 400 }, () => plantedSentence(kind, chance));
    const missed = planted.filter(
      ({ sentence, start, end }) =>
        !findPersonalData(sentence).some(
          (found) => found.kind === kind && found.start < end && found.end > start,
        ),
    );
    const examples = missed.slice(0, shown).map(({ sentence }) => sentence);
    expect(
      missed.length / planted.length,
      `seed ${seed}, missed:\n${examples.join('\n')}`,
    ).toBeLessThanOrEqual(0.05);
  });

  test('raises a false alarm in fewer than 3 of 100 ordinary sentences', () => {
    const chance = seeded(seed);
    const sentences = Array.from({ length: 3_000 }, () => ordinarySentence(chance));
    const alarms = sentences.flatMap((sentence) =>
      findPersonalData(sentence).map((found) => `${found.kind} [${found.text}] ${sentence}`),
    );
    expect(ordinaryTemplates.length).toBeGreaterThan(120);
    expect(
      alarms.length / sentences.length,
      `seed ${seed}:\n${alarms.slice(0, shown).join('\n')}`,
    ).toBeLessThan(0.03);
  });

  test('findings are in order, apart, and say what stands there', () => {
    const chance = seeded(seed);
    for (let round = 0; round < 500; round += 1) {
      const text = Array.from(
        { length: 4 },
        () => plantedSentence(chance.from(plantedKinds), chance).sentence,
      ).join(' ');
      let last = 0;
      for (const { start, end, text: found } of findPersonalData(text)) {
        expect(start, text).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toBe(found);
        last = end;
      }
    }
  });
});
