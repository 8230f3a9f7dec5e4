import { type Conversation, inboxReply, inboxWords as words } from '@zhiyin/domain/inbox';
import type { FormEvent } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { classNames } from '#ui/class-names.ts';
import { useShortcut } from '#ui/keys/use-shortcut.ts';
import { AnsweringBanner } from '../presence/answering-banner.tsx';
import { PromiseBar } from '../promises/composing/promise-bar.tsx';
import { useOffers } from '../promises/composing/use-offers.ts';
import { useWritingHelp } from '../writing/use-writing-help.ts';
import { WritingStrip } from '../writing/writing-strip.tsx';
import { AttachmentStrip } from './attach/attachment-strip.tsx';
import styles from './composer.module.css';
import { ComposerFoot } from './composer-foot.tsx';
import type { Composing } from './composing.ts';
import { useField } from './use-field.ts';
import { useSending } from './use-sending.ts';
import { WritingField } from './writing-field.tsx';

interface Props {
  readonly conversation: Conversation;
  readonly composing: Composing;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where replies and notes are written. Enter sends; what was sent stays on screen until the server has it. */
export function Composer({ conversation, composing, onFiles }: Props) {
  const t = useSay();
  const mayReply = useMay()(inboxReply);
  const isClosed = conversation.state === 'closed';
  const offers = useOffers(conversation);
  const sending = useSending(conversation, composing, offers.take);
  const { kind, text, attachments, send, write } = sending;
  const field = useField(composing, { text, write, isClosed });
  useShortcut('r', words.writeReplyKey, () => field.focusAs('reply'), { isOn: mayReply && !isClosed });
  useShortcut('n', words.writeNoteKey, () => field.focusAs('note'), { isOn: mayReply });
  const help = useWritingHelp(conversation, { text, write, isReply: mayReply && kind === 'reply' });
  if (!mayReply) return null;

  const sendIfFree = (event?: FormEvent) => {
    event?.preventDefault();
    if (!help.isBlocked) send();
  };
  return (
    <form
      className={classNames(styles['composer'], styles[kind])}
      onSubmit={sendIfFree}
      onKeyDown={help.onKeyDown}
    >
      {isClosed && <p className={styles['closed']}>{t(words.closedHere)}</p>}
      <AnsweringBanner conversationId={conversation.conversationId} />
      <AttachmentStrip attachments={attachments} />
      <WritingField
        conversation={conversation}
        sending={sending}
        field={field}
        onSend={() => sendIfFree()}
        onCanned={(putIn) => composing.noteCanned(putIn)}
        onFiles={onFiles}
      />
      <PromiseBar conversation={conversation} offers={offers} text={text} isReply={kind === 'reply'} />
      <WritingStrip help={help} onSendAnyway={() => send(true)} />
      <ComposerFoot
        sending={sending}
        field={field}
        conversationId={conversation.conversationId}
        customerId={conversation.customerId}
        isClosed={isClosed}
        isBlocked={help.isBlocked}
        onFiles={onFiles}
      />
    </form>
  );
}
