// One line of the bench: what was measured, the limit measured in the same run, and the ratio that we want to reach.

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | 'MB' | 'bytes' | '';
  /** The physical limit beside it, in the same unit. */
  readonly limit?: number;
  /** Largest value / limit that is wanted. */
  readonly ratio?: number;
  /** Largest value that is wanted. */
  readonly atMost?: number;
}

/** Value at rank `p` (0 to 1) of measurements, by nearest rank. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * p) - 1)] ?? Number.NaN;
}

/** Milliseconds that `body` takes. */
export function timed(body: () => void): number {
  const start = performance.now();
  body();
  return performance.now() - start;
}

const shown = (value: number): string =>
  value >= 100 ? String(Math.round(value)) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** True where the figure reaches what is wanted. */
export function reaches({ value, limit, ratio, atMost }: Figure): boolean {
  const withinRatio = ratio === undefined || limit === undefined || value / limit <= ratio;
  return withinRatio && (atMost === undefined || value <= atMost);
}

/** A Markdown table, a row a figure. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { name, value, unit, limit, ratio, atMost } = figure;
    const wanted = [
      ratio === undefined ? '' : `≤ ${ratio} ×`,
      atMost === undefined ? '' : `≤ ${shown(atMost)} ${unit}`,
    ]
      .filter(Boolean)
      .join(', ');
    const factor = limit === undefined ? '' : `${(value / limit).toFixed(2)} ×`;
    const verdict = wanted === '' ? '' : reaches(figure) ? 'reached' : '**missed**';
    const cells = [
      name,
      `${shown(value)} ${unit}`,
      limit === undefined ? '' : `${shown(limit)} ${unit}`,
      factor,
      wanted,
      verdict,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| work | measured | limit | ratio | wanted | |', '|---|--:|--:|--:|---|---|', ...rows].join('\n');
}
