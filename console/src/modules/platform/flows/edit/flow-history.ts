import type { FlowDraft } from '@zhiyin/domain/platform';

/** A flow while it is edited, with what it was before and what was taken back. */
export interface FlowHistory {
  readonly past: readonly FlowDraft[];
  readonly present: FlowDraft;
  readonly future: readonly FlowDraft[];
}

const stepsMax = 100;

/** Goes on from a flow. What is typed at one place, letter by letter, is one step back. */
export function changed(history: FlowHistory, next: FlowDraft): FlowHistory {
  const { past, present } = history;
  const last = past.at(-1);
  const place = onlyDifference(present, next);
  const isSameStep = last !== undefined && place !== null && onlyDifference(last, present) === place;
  return { past: isSameStep ? past : [...past, present].slice(-stepsMax), present: next, future: [] };
}

/** One step back; the same when there is none. */
export function undone(history: FlowHistory): FlowHistory {
  const { past, present, future } = history;
  const last = past.at(-1);
  return last ? { past: past.slice(0, -1), present: last, future: [present, ...future] } : history;
}

/** What was taken back once more; the same when nothing was. */
export function redone(history: FlowHistory): FlowHistory {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  return next ? { past: [...past, present], present: next, future: rest } : history;
}

/** The one text or number in which two values differ, as a path; null when they differ in more, or in nothing. */
function onlyDifference(before: unknown, after: unknown): string | null {
  const places = differences(before, after, '');
  return places !== null && places.length === 1 ? (places[0] ?? null) : null;
}

/** Where two values of the same shape differ; null when their shapes do. */
function differences(before: unknown, after: unknown, path: string): string[] | null {
  if (before === after) return [];
  if (!isObject(before) || !isObject(after)) return typeof before === typeof after ? [path] : null;
  const keys = Object.keys(before);
  if (keys.join() !== Object.keys(after).join()) return null;
  const own: Record<string, unknown> = { ...before };
  const other: Record<string, unknown> = { ...after };
  const parts = keys.map((key) => differences(own[key], other[key], `${path}.${key}`));
  return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
