import type { Conversation } from '@zhiyin/domain/inbox';
import type { Permission } from '@zhiyin/domain/kit';
import type { ComponentType } from 'react';
import { useMay } from '#lib/session/session-context.ts';

/** A small sign that another module puts on a conversation, in lists and in its head. */
interface ConversationMark {
  /** Stable, `module.thing`. */
  readonly id: string;
  readonly may: Permission;
  /** Draws one line of text's height, or nothing. */
  readonly Mark: ComponentType<{ conversation: Conversation }>;
}

const marks = new Map<string, ConversationMark>();

/**
 * Puts a sign on every conversation. Outer modules call it once, when they are loaded.
 *
 * @example addConversationMark({ id: 'sla.clock', may: inboxRead, Mark: ClockMark })
 */
export function addConversationMark(mark: ConversationMark): void {
  marks.set(mark.id, mark);
}

/** The signs that modules put on a conversation. */
export function ConversationMarks({ conversation }: { conversation: Conversation }) {
  const may = useMay();
  return [...marks.values()]
    .filter((mark) => may(mark.may))
    .map(({ id, Mark }) => <Mark key={id} conversation={conversation} />);
}
