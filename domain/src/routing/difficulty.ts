import { z } from 'zod';
import type { Priority } from '../inbox/index.ts';

/** How much of a capacity something takes: quarters, so that sums are exact. */
export const Weight = z.number().min(0.25).max(5).multipleOf(0.25);

/** How hard conversations are. What nobody said anything about weighs 1. */
export const Difficulty = z.strictObject({
  reasons: z.array(z.strictObject({ reasonKey: z.string().min(1).max(60), weight: Weight })).max(200),
  /** One of high priority, and an urgent one, takes at least so much. */
  highWeight: Weight.default(1),
  urgentWeight: Weight,
});
export type Difficulty = z.infer<typeof Difficulty>;
export const difficultyAtFirst: Difficulty = { reasons: [], highWeight: 1, urgentWeight: 1 };

/**
 * How much of somebody's capacity a conversation takes: its reason's weight, or that of the nearest reason above it that
 * has one, and at least the weight of its priority.
 *
 * @param lineage The keys of its reason and of those above it, its own first; empty when it has none yet.
 */
export function weightOf(difficulty: Difficulty, priority: Priority, lineage: readonly string[]): number {
  const known = new Map(difficulty.reasons.map(({ reasonKey, weight }) => [reasonKey, weight]));
  const key = lineage.find((one) => known.has(one));
  const byReason = key === undefined ? 1 : (known.get(key) ?? 1);
  const { highWeight, urgentWeight } = difficulty;
  const atLeast = { low: 0, normal: 0, high: highWeight, urgent: Math.max(highWeight, urgentWeight) };
  return Math.max(byReason, atLeast[priority]);
}
