import type { Conversation } from '@zhiyin/domain/inbox';
import { useCallback } from 'react';
import { Composer } from '../composer/composer.tsx';
import { useComposing } from '../composer/use-composing.ts';
import { useOutbox } from '../outbox/use-outbox.ts';
import styles from './thread.module.css';
import { ThreadHead } from './thread-head.tsx';
import { ThreadLog } from './thread-log.tsx';

interface Props {
  readonly conversation: Conversation;
  /** The way back to the list, where the conversation has taken its place. */
  readonly onBack: (() => void) | null;
  /** The way to customer and details, where they do not stand beside it. */
  readonly onDetails: (() => void) | null;
}

/** A conversation: who it is with, what was said, what is being written. */
export function ThreadPane({ conversation, onBack, onDetails }: Props) {
  const outbox = useOutbox();
  const composing = useComposing(conversation.conversationId);
  const onRetry = useCallback((key: string) => outbox.retry(key), [outbox]);
  const onTakeBack = useCallback(
    (key: string) => {
      const outgoing = outbox.takeBack(key);
      if (outgoing) composing.takeBack(outgoing);
    },
    [outbox, composing],
  );
  return (
    <section className={styles['pane']} aria-labelledby="conversation-title">
      <ThreadHead conversation={conversation} onBack={onBack} onDetails={onDetails} />
      <ThreadLog
        conversationId={conversation.conversationId}
        customerName={conversation.customerName}
        onRetry={onRetry}
        onTakeBack={onTakeBack}
      />
      <Composer conversation={conversation} composing={composing} />
    </section>
  );
}
