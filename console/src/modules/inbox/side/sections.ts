import type { Conversation } from '@zhiyin/domain/inbox';
import type { Permission, Text } from '@zhiyin/domain/kit';
import type { ComponentType } from 'react';

/** What another module knows about a conversation, shown at its side. */
export interface ConversationSection {
  /** Stable, `module.thing`. */
  readonly id: string;
  readonly words: Text;
  readonly may: Permission;
  /** Draws its content only; the heading above it is drawn for it. */
  readonly Section: ComponentType<{ conversation: Conversation }>;
}

const sections = new Map<string, ConversationSection>();

/**
 * Puts a section beside every conversation, in the order of the modules. Outer modules call it once, when they are
 * loaded: a conversation knows nothing of surveys or orders.
 *
 * @example addConversationSection({ id: 'surveys.answer', words, may: surveysRead, Section: AnswerOfConversation })
 */
export function addConversationSection(section: ConversationSection): void {
  sections.set(section.id, section);
}

/** What the modules added so far. */
export function conversationSections(): readonly ConversationSection[] {
  return [...sections.values()];
}
