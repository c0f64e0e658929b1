/** One line of the bench's table. */
export type BenchRow = { figure: string; goal: string; median: number; p95: number; unit: string; ok: boolean };

/** The value below which `share` of the samples lie; NaN without samples. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** A row of samples whose 95th percentile should be at most `goal`. */
export function atMost(figure: string, samples: readonly number[], goal: number, unit: string): BenchRow {
  const p95 = percentile(samples, 0.95);
  return { figure, goal: `≤ ${goal}`, median: percentile(samples, 0.5), p95, unit, ok: p95 <= goal };
}

/** A row of samples whose median should be at least `goal`; the value that 95 of 100 reach stands under p95. */
export function atLeast(figure: string, samples: readonly number[], goal: number, unit: string): BenchRow {
  const median = percentile(samples, 0.5);
  return { figure, goal: `≥ ${goal}`, median, p95: percentile(samples, 0.05), unit, ok: median >= goal };
}

/** A row of samples that nothing is asked of: to read beside another. */
export function withoutGoal(figure: string, samples: readonly number[], unit: string): BenchRow {
  return { figure, goal: "—", median: percentile(samples, 0.5), p95: percentile(samples, 0.05), unit, ok: true };
}
