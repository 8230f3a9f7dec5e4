import { findSensitive, type SensitiveKind } from './find-sensitive.ts';
import { mayHoldSensitive } from './mask-sensitive.ts';

/** What stands where something was taken out: not a digit of it stays. */
const gap = '██████';

/** What is left of a value, and how often each kind was taken out of it; a kind that was not is missing. */
export interface Redacted {
  readonly value: unknown;
  readonly taken: Readonly<Partial<Record<SensitiveKind, number>>>;
}

/**
 * A text, or every text within a list or record, without what is sensitive of some kinds. The names of a record's
 * fields stay. The value itself when there is nothing.
 *
 * @example redactSensitive('电话 13812345678', ['phone']) // { value: '电话 ██████', taken: { phone: 1 } }
 */
export function redactSensitive(value: unknown, kinds: readonly SensitiveKind[]): Redacted {
  const taken: Partial<Record<SensitiveKind, number>> = {};
  const left = walked(value, (text) => redacted(text, kinds, taken));
  return { value: Object.keys(taken).length === 0 ? value : left, taken };
}

function walked(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one: unknown) => walked(one, change));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walked(one, change)]));
}

function redacted(
  text: string,
  kinds: readonly SensitiveKind[],
  taken: Partial<Record<SensitiveKind, number>>,
): string {
  if (!mayHoldSensitive(text)) return text;
  let left = '';
  let at = 0;
  for (const { kind, from, to } of findSensitive(text)) {
    if (!kinds.includes(kind)) continue;
    left += `${text.slice(at, from)}${gap}`;
    taken[kind] = (taken[kind] ?? 0) + 1;
    at = to;
  }
  return left + text.slice(at);
}
