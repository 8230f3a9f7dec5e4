import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { Conversation, NewPromise } from '@zhiyin/domain/inbox';
import { type Card, cardTexts } from '@zhiyin/domain/store';
import { useSyncExternalStore } from 'react';
import { useLocale } from '#lib/i18n/locale-context.ts';
import { useColleagues } from '../data.ts';
import { letterDrafts } from '../letters/kept-drafts.ts';
import { useLetterToSend } from '../letters/use-letter-draft.ts';
import { newClientId } from '../outbox/client-id.ts';
import type { SendKind } from '../outbox/outgoing.ts';
import { useOutbox } from '../outbox/use-outbox.ts';
import type { HeldThread } from '../thread/held-thread.ts';
import { mentionedIn } from '../thread/mentions.ts';
import { threadKey } from '../thread/use-thread.ts';
import type { Composing } from './composing.ts';
import { sendableText } from './sendable.ts';

/** What a reply promises that is sent under this id. */
type TakePromises = (text: string, clientMessageId: string) => NewPromise[];

/** What stands in the field and where it goes. A closed conversation takes notes only: nobody reads a reply there. */
export function useSending(conversation: Conversation, composing: Composing, takePromises: TakePromises) {
  const { conversationId } = conversation;
  const outbox = useOutbox();
  const cache = useQueryClient();
  const colleagues = useColleagues();
  const written = useSyncExternalStore(composing.watch, composing.written);
  const kind: SendKind = conversation.state === 'closed' ? 'note' : written.kind;
  const attachments = composing.attachments[kind];
  const { hasFiles, isUploading } = useUploads(attachments);
  const text = written[kind];
  const limits = composing.limits[kind];
  const sendable = sendableText(text, limits);
  const letter = useLetterToSend(conversationId, kind === 'reply' && composing.isLetter);
  const canSend =
    hasRecipient(letter) && !isUploading && (sendable !== null || (hasFiles && text.trim() === ''));
  const send = (overridesWords = false) => {
    if (!canSend) return;
    const clientMessageId = newClientId();
    outbox.add({
      clientMessageId,
      conversationId,
      kind,
      ...(letter !== undefined && { letter }),
      promises: kind === 'reply' ? takePromises(text, clientMessageId) : [],
      text: sendable ?? '',
      files: attachments.take(),
      mentions: kind === 'note' ? mentionedIn(text, colleagues).map(({ memberId }) => memberId) : [],
      seen: kind === 'reply' ? readTo(cache, conversation) : null,
      overridesWords,
      ...(kind === 'reply' ? composing.takeCanned(text) : { cannedReplyId: null }),
      madeAt: new Date().toISOString(),
    });
    composing.write(kind, '');
    if (letter) letterDrafts.take(conversationId);
  };
  return {
    kind,
    sendCard: useSendCard(conversation),
    text,
    limits,
    attachments,
    isUploading,
    canSend,
    isPlanned: Boolean(letter?.sendsAt),
    send,
    write: (typed: string) => composing.write(kind, typed),
  };
}

/** Whether there are files to send, and whether one is still on its way up. */
function useUploads({ watch, list }: Composing['attachments'][SendKind]) {
  const files = useSyncExternalStore(watch, list);
  return {
    hasFiles: files.some(({ state }) => state === 'ready'),
    isUploading: files.some(({ state }) => state === 'uploading'),
  };
}

/** A letter goes nowhere without one. */
function hasRecipient(letter: ReturnType<typeof useLetterToSend>): boolean {
  return !letter || letter.letter.to.length > 0;
}

/** Up to which message the writer has seen the conversation. */
function readTo(cache: QueryClient, { conversationId, messageCount }: Conversation): number {
  return cache.getQueryData<HeldThread>(threadKey(conversationId))?.readTo ?? messageCount;
}

/** Shows the customer an order or a product at once; what is being written stays. */
function useSendCard(conversation: Conversation): (card: Card) => void {
  const outbox = useOutbox();
  const cache = useQueryClient();
  const { locale } = useLocale();
  return (card) => {
    outbox.add({
      clientMessageId: newClientId(),
      conversationId: conversation.conversationId,
      kind: 'reply',
      text: cardTexts([card], locale),
      files: [],
      mentions: [],
      cards: [card],
      seen: readTo(cache, conversation),
      cannedReplyId: null,
      madeAt: new Date().toISOString(),
    });
  };
}
