import { capabilityWords } from '@zhiyin/domain/channels';
import { type Conversation, inboxReply, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { useMemo } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import attachStyles from '../composer/attach/attach.module.css';
import { useDrop } from '../composer/attach/use-drop.ts';
import { Composer } from '../composer/composer.tsx';
import type { Composing } from '../composer/composing.ts';
import { useComposing } from '../composer/use-composing.ts';
import { Letters } from '../letters/letters.tsx';
import { useOutbox } from '../outbox/use-outbox.ts';
import { Deliveries } from '../outside/deliveries.tsx';
import { useSayPresence } from '../presence/use-say-presence.ts';
import type { LineVerbs } from './line-state.tsx';
import styles from './thread.module.css';
import { ThreadHead } from './thread-head.tsx';
import { ThreadLog } from './thread-log.tsx';

interface Props {
  readonly conversation: Conversation;
  /** The message to begin with; null for the last. */
  readonly at: number | null;
  /** The way back to the list, where the conversation has taken its place. */
  readonly onBack: (() => void) | null;
  /** The way away from it, when it was put aside. */
  readonly onLeave: () => void;
  /** The way to customer and details, where they do not stand beside it. */
  readonly onDetails: (() => void) | null;
}

/** A conversation: who it is with, what was said, what is being written. */
export function ThreadPane({ conversation, at, onBack, onLeave, onDetails }: Props) {
  const t = useSay();
  const mayReply = useMay()(inboxReply);
  const composing = useComposing(conversation);
  const verbs = useLineVerbs(composing);
  const addFiles = useAddFiles(conversation, composing);
  const drop = useDrop(addFiles, mayReply);
  useSayPresence(conversation.conversationId, composing);
  return (
    <section className={styles['pane']} aria-labelledby="conversation-title" {...drop.handlers}>
      <ThreadHead conversation={conversation} onBack={onBack} onLeave={onLeave} onDetails={onDetails} />
      <Deliveries conversation={conversation}>
        <Letters conversation={conversation} composing={composing} mayReply={mayReply}>
          <ThreadLog
            conversation={conversation}
            at={at}
            verbs={verbs}
            onMarked={mayReply ? (file) => addFiles([file]) : null}
          />
        </Letters>
      </Deliveries>
      <Composer conversation={conversation} composing={composing} onFiles={addFiles} />
      {drop.isOver && <div className={attachStyles['drop']}>{t(words.dropHere)}</div>}
    </section>
  );
}

/** What can be done with a message that was not sent. */
function useLineVerbs(composing: Composing): LineVerbs {
  const outbox = useOutbox();
  return useMemo(
    () => ({
      onRetry: (key) => outbox.retry(key),
      onSendAnyway: (key) => outbox.sendAnyway(key),
      onDiscard: (key) => void outbox.takeBack(key),
      onTakeBack: (key) => {
        const outgoing = outbox.takeBack(key);
        if (outgoing) composing.takeBack(outgoing);
      },
    }),
    [outbox, composing],
  );
}

/** Attaches files to what is written now: the reply or the note. */
function useAddFiles({ state }: Conversation, composing: Composing): (files: readonly File[]) => void {
  const t = useSay();
  const toast = useToast();
  return (files) => {
    const kind = state === 'closed' ? 'note' : composing.written().kind;
    const attachments = composing.attachments[kind];
    const max = composing.limits[kind].files?.countMax ?? 0;
    if (max === 0) {
      toast.say(t(capabilityWords.noFiles));
      return;
    }
    const fit = files.slice(0, Math.max(0, max - attachments.list().length));
    if (fit.length < files.length) toast.say(t(words.filesAtMost, { max }));
    attachments.add(fit);
  };
}
