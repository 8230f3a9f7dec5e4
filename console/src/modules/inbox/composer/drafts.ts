import type { SendKind } from '../outbox/outgoing.ts';

/** Who writes where, in which workspace: one browser may be used by several people. */
export interface DraftPlace {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly conversationId: string;
}

/**
 * Under which name a draft is kept. A reply and a note are kept apart, so that words meant for colleagues never stand
 * in the field that goes to the customer.
 *
 * @example draftKey({ workspaceId: 'w', memberId: 'm', conversationId: 'c' }, 'note') // 'zhiyin.draft.w.m.c.note'
 */
export function draftKey({ workspaceId, memberId, conversationId }: DraftPlace, kind: SendKind): string {
  return ['zhiyin.draft', workspaceId, memberId, conversationId, kind].join('.');
}

/** What was being written there; empty when nothing was. */
export function readDraft(place: DraftPlace, kind: SendKind): string {
  return attempt(() => sessionStorage.getItem(draftKey(place, kind))) ?? '';
}

/** Keeps what is being written while this tab lives; an empty text is forgotten. */
export function keepDraft(place: DraftPlace, kind: SendKind, text: string): void {
  const key = draftKey(place, kind);
  attempt(() => (text === '' ? sessionStorage.removeItem(key) : sessionStorage.setItem(key, text)));
}

// Private windows and strict policies make the mere access throw.
function attempt<Value>(act: () => Value): Value | null {
  try {
    return act();
  } catch {
    return null;
  }
}
