/** Collects durations and tells their percentiles. */
export interface Latencies {
  add(milliseconds: number): void;
  /** Nearest-rank percentile, 0 < share <= 1; `null` when there is nothing. */
  at(share: number): number | null;
  count(): number;
}

/** An empty collection. */
export function openLatencies(): Latencies {
  const all: number[] = [];
  return {
    add: (milliseconds) => void all.push(milliseconds),
    at: (share) => {
      const sorted = all.toSorted((a, b) => a - b);
      return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
    },
    count: () => all.length,
  };
}

/** `p50 12 ms · p95 40 ms · p99 71 ms (n 1000)`. */
export function sayLatencies(latencies: Latencies): string {
  const say = (share: number): string => `${Math.round(latencies.at(share) ?? 0)} ms`;
  return `p50 ${say(0.5)} · p95 ${say(0.95)} · p99 ${say(0.99)} (n ${latencies.count()})`;
}
