import { type Conversation, inboxReply, inboxWords as words } from '@zhiyin/domain/inbox';
import { type FormEvent, useSyncExternalStore } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { classNames } from '#ui/class-names.ts';
import { useShortcut } from '#ui/keys/use-shortcut.ts';
import { LetterComposing } from '../letters/later.ts';
import type { SendKind } from '../outbox/outgoing.ts';
import { WayOut } from '../outside/way-out.tsx';
import { AnsweringBanner } from '../presence/answering-banner.tsx';
import { PromiseBar } from '../promises/composing/promise-bar.tsx';
import { useOffers } from '../promises/composing/use-offers.ts';
import { useAddressee } from '../writing/use-findings.ts';
import { useStale } from '../writing/use-stale.ts';
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

/** What is written and how it goes out, with the keys that lead there. */
function useComposer({ conversation, composing }: Props, mayReply: boolean) {
  const isClosed = conversation.state === 'closed';
  const offers = useOffers(conversation);
  const sending = useSending(conversation, composing, offers.take);
  const { kind, text, write } = sending;
  const field = useField(composing, { text, write, isClosed });
  useShortcut('r', words.writeReplyKey, () => field.focusAs('reply'), { isOn: mayReply && !isClosed });
  useShortcut('n', words.writeNoteKey, () => field.focusAs('note'), { isOn: mayReply });
  const isReply = mayReply && kind === 'reply';
  const stale = useStale(conversation.conversationId, isReply ? composing.cannedIn(text) : null);
  const help = useWritingHelp(useAddressee(conversation), { text, write, isReply, stale });
  return { isClosed, offers, sending, field, help };
}

/** Where replies and notes are written. Enter sends; what was sent stays on screen until the server has it. */
export function Composer(props: Props) {
  const { conversation, composing, onFiles } = props;
  const mayReply = useMay()(inboxReply);
  const { isClosed, offers, sending, field, help } = useComposer(props, mayReply);
  const { kind, text, send } = sending;
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
      <AboveField conversation={conversation} composing={composing} kind={kind} text={text} />
      <WritingField
        conversation={conversation}
        sending={sending}
        field={field}
        onSend={() => sendIfFree()}
        onCanned={(putIn) => composing.noteCanned(putIn)}
        onFiles={onFiles}
      />
      <PromiseBar conversation={conversation} offers={offers} text={text} isReply={kind === 'reply'} />
      <WritingStrip
        help={help}
        conversationId={conversation.conversationId}
        onSendAnyway={() => send(true)}
      />
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

interface AboveProps extends Pick<Props, 'conversation' | 'composing'> {
  readonly kind: SendKind;
  readonly text: string;
}

/** What is to be known before one writes, and what goes along with it. */
function AboveField({ conversation, composing, kind, text }: AboveProps) {
  const t = useSay();
  const attachments = composing.attachments[kind];
  const files = useSyncExternalStore(attachments.watch, attachments.list);
  // A vendor counts the words and each file.
  const parts = kind === 'reply' && !composing.isLetter ? files.length + (text.trim() === '' ? 0 : 1) : 0;
  return (
    <>
      {conversation.state === 'closed' && <p className={styles['closed']}>{t(words.closedHere)}</p>}
      <WayOut conversation={conversation} parts={parts} />
      <AnsweringBanner conversationId={conversation.conversationId} />
      {composing.isLetter && (
        <LetterComposing conversation={conversation} composing={composing} isReply={kind === 'reply'} />
      )}
      <AttachmentStrip attachments={attachments} />
    </>
  );
}
