/** What a fact tells of the conversation it is about. */
interface About {
  readonly conversationId: string;
  readonly teamId: string | null;
  readonly assigneeId: string | null;
  /** ISO moment. */
  readonly sentAt: string;
}

/** What the reader does at this moment. */
interface Reader {
  readonly memberId: string;
  readonly teamIds: ReadonlySet<string>;
  /** The conversation in front of her, in a window that has the focus; null for none. */
  readonly looksAt: string | null;
}

/** Older than this it was caught up with, not heard live: then the list tells, not a bell. */
const freshMs = 60_000;

/**
 * Whether a customer's message calls the reader: in a conversation of hers, or in one of nobody's that her teams or
 * everybody may take; not while she looks at it.
 */
export function callsReader(about: About, reader: Reader, nowMs: number): boolean {
  if (about.conversationId === reader.looksAt) return false;
  if (nowMs - Date.parse(about.sentAt) > freshMs) return false;
  if (about.assigneeId !== null) return about.assigneeId === reader.memberId;
  return about.teamId === null || reader.teamIds.has(about.teamId);
}
