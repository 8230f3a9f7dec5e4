import { type FieldSet, fieldOf } from '../filter/field.ts';
import type { Text } from '../words.ts';
import { isGroup } from './group.ts';

/**
 * `share` is 0 to 1, `score` the scale the formula names, `money` minor units, `per-thousand` what it says, `points`
 * −100 to 100 and `number` any other quotient, such as chats at a time.
 */
export const metricUnits = [
  'count',
  'seconds',
  'share',
  'score',
  'money',
  'per-thousand',
  'points',
  'number',
] as const;
export type MetricUnit = (typeof metricUnits)[number];

/** Which way is better; `none` for what is neither good nor bad in itself, such as how many people wrote. */
export const metricDirections = ['up', 'down', 'none'] as const;
export type MetricDirection = (typeof metricDirections)[number];

/** The text that a definition follows: a standard, a platform's help page, our own guide. */
export interface MetricDocument {
  readonly title: Text;
  /** The section, clause or page of it. */
  readonly section: Text;
  readonly url?: string;
  /** Of our own guide, which page: then the definition is ours. */
  readonly guide?: string;
  /** The local days from which until before which the definition holds, where it is a dated one. */
  readonly from?: string;
  readonly to?: string;
}

/** A named measure, defined once, with everything a person needs to trust it. */
export interface Metric {
  readonly key: string;
  readonly name: Text;
  /** The formula as a sentence: what is divided by what, over which rows, dated by which moment. */
  readonly formula: Text;
  /** What counts and what does not in the cases people argue about, and what an empty answer means. */
  readonly edgeCases: Text;
  readonly unit: MetricUnit;
  /** ISO 4217 code of a `money` metric. */
  readonly currency?: string;
  readonly direction: MetricDirection;
  /** What one row behind the number is, e.g. `conversation`; a number drills down to these. */
  readonly grain: string;
  /** Where it is computed from: tables and facts, for whoever doubts it. */
  readonly source: string;
  /** Who defined it so: a standard, a platform, or our own guide. */
  readonly document: MetricDocument;
  /** With fewer rows than this the number is marked as a small sample; 30 unless given. */
  readonly smallBelow?: number;
  /** What it can be filtered by. */
  readonly fields: FieldSet;
  /** The fields it is mostly grouped by; it can be grouped by every field that makes groups. */
  readonly dimensions: readonly string[];
}

/**
 * Declares a metric.
 *
 * @throws Error when a dimension is no field that makes groups: a group could not be drilled into.
 */
export function metric(definition: Metric): Metric {
  for (const dimension of definition.dimensions) {
    if (!isGroup(fieldOf(definition.fields, dimension))) {
      throw new Error(`The metric “${definition.key}” has no field “${dimension}” to group by.`);
    }
  }
  return definition;
}

/** Every metric that modules registered, by key. */
export type MetricRegistry = ReadonlyMap<string, Metric>;

/**
 * Gathers the modules' metrics.
 *
 * @throws Error when two have one key: a number must mean one thing.
 */
export function metricRegistry(metrics: readonly Metric[]): MetricRegistry {
  const registry = new Map<string, Metric>();
  for (const one of metrics) {
    if (registry.has(one.key)) throw new Error(`Two metrics are called “${one.key}”.`);
    registry.set(one.key, one);
  }
  return registry;
}
