import type { Conversation } from '@zhiyin/domain/inbox';

/**
 * The list while somebody points at it: rows keep their places and what they say is renewed, rows that left the list
 * stay until it is let go, new ones wait. Nothing moves under the pointer.
 */
export function heldOrder(
  shown: readonly Conversation[],
  latest: readonly Conversation[],
): { readonly rows: readonly Conversation[]; readonly changeCount: number } {
  const byId = new Map(latest.map((one) => [one.conversationId, one]));
  const rows = shown.map((one) => byId.get(one.conversationId) ?? one);
  const shownIds = new Set(shown.map((one) => one.conversationId));
  const goneCount = shown.filter((one) => !byId.has(one.conversationId)).length;
  const newCount = latest.filter((one) => !shownIds.has(one.conversationId)).length;
  const kept = latest.filter((one) => shownIds.has(one.conversationId));
  const stayed = rows.filter((one) => byId.has(one.conversationId));
  const movedCount = kept.filter((one, index) => one.conversationId !== stayed[index]?.conversationId).length;
  return { rows, changeCount: goneCount + newCount || (movedCount > 0 ? 1 : 0) };
}

/**
 * Where a step leads in the list: from the row that is open, or from where it last stood when it has left the list.
 * Undefined at either end.
 *
 * @param lastIndex where the open row last stood; -1 before any was open
 */
export function neighbourOf(
  ids: readonly string[],
  openId: string | null,
  lastIndex: number,
  step: 1 | -1,
): string | undefined {
  const at = openId === null ? -1 : ids.indexOf(openId);
  if (at !== -1) return ids[at + step];
  if (lastIndex === -1) return step === 1 ? ids[0] : undefined;
  // What stood there has gone: its place is the next one's now.
  return step === 1 ? ids[lastIndex] : ids[lastIndex - 1];
}

/** Whoever of them waits longest; undefined when nobody waits. */
export function longestWait(rows: readonly Conversation[]): Conversation | undefined {
  const waiting = rows.filter((row) => row.waitingSince !== null && row.snoozedUntil === null);
  return waiting.reduce<Conversation | undefined>(
    (longest, row) => ((row.waitingSince ?? '') < (longest?.waitingSince ?? '9') ? row : longest),
    undefined,
  );
}
