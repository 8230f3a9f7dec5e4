import type { FlowDraft } from '@zhiyin/domain/platform';
import { type History, stepped } from '#ui/history/history.ts';

/** A flow while it is edited, with what it was before and what was taken back. */
export type FlowHistory = History<FlowDraft>;

/** Goes on from a flow. What is typed at one place, letter by letter, is one step back. */
export function changed(history: FlowHistory, next: FlowDraft): FlowHistory {
  const { past, present } = history;
  const last = past.at(-1);
  const place = onlyDifference(present, next);
  const isSameStep = last !== undefined && place !== null && onlyDifference(last, present) === place;
  return isSameStep ? { past, present: next, future: [] } : stepped(history, next);
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
