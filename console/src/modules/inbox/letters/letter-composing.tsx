import type { Conversation } from '@zhiyin/domain/inbox';
import type { Composing } from '../composer/composing.ts';
import { HeldReplies } from './held-replies.tsx';
import { LetterFields } from './letter-fields.tsx';

interface Props {
  readonly conversation: Conversation;
  readonly composing: Composing;
  /** A note goes to colleagues alone. */
  readonly isReply: boolean;
}

/** What a letter needs beside its words, above the field: what waits to go out, and to whom the next one goes. */
export function LetterComposing({ conversation, composing, isReply }: Props) {
  const isOpen = conversation.state === 'open';
  return (
    <>
      <HeldReplies conversationId={conversation.conversationId} composing={composing} />
      {isReply && isOpen && <LetterFields conversation={conversation} />}
    </>
  );
}
