import { type Field, type FieldSet, type FieldType, fieldOf } from '../filter/field.ts';

/**
 * Groups that every metric has, by its rows' moment in the zone of the period: `@hour` is `00` to `23`, `@weekday` is
 * `1` (Monday) to `7`. Both together make a heat map.
 */
export const timeGroups = ['@hour', '@weekday'] as const;
export type TimeGroup = (typeof timeGroups)[number];

/** Whether a group is one of time. */
export function isTimeGroup(key: string): key is TimeGroup {
  return timeGroups.some((group) => group === key);
}

const grouping: ReadonlySet<FieldType> = new Set(['text', 'choice', 'choices', 'boolean', 'reference']);

/** Whether rows can be put into groups by a field; amounts and moments would make one of every row. */
export function isGroup(field: Field | undefined): boolean {
  return field !== undefined && grouping.has(field.type);
}

/** Everything that a metric can be grouped by, its usual dimensions first; groups of time not among them. */
export function groupsOf(metric: {
  readonly fields: FieldSet;
  readonly dimensions: readonly string[];
}): string[] {
  const others = Object.keys(metric.fields).filter((key) => isGroup(fieldOf(metric.fields, key)));
  return [...new Set([...metric.dimensions, ...others])];
}
