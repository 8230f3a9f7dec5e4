import { type Conversation, inboxReply, inboxWords as words } from '@zhiyin/domain/inbox';
import { Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea.js';
import {
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useRef,
  useSyncExternalStore,
} from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useIsTouch } from '#lib/use-media.ts';
import { classNames } from '#ui/class-names.ts';
import { useShortcut } from '#ui/keys/use-shortcut.ts';
import { wasOpenedByMouse } from '../list/opening.ts';
import { newClientId } from '../outbox/client-id.ts';
import type { SendKind } from '../outbox/outgoing.ts';
import { useOutbox } from '../outbox/use-outbox.ts';
import styles from './composer.module.css';
import { ComposerFoot } from './composer-foot.tsx';
import type { Composing } from './composing.ts';
import { sendableText } from './sendable.ts';

interface Props {
  readonly conversation: Conversation;
  readonly composing: Composing;
}

/** Where replies and notes are written. Enter sends; what was sent stays on screen until the server has it. */
export function Composer({ conversation, composing }: Props) {
  const t = useSay();
  const isTouch = useIsTouch();
  const mayReply = useMay()(inboxReply);
  const isClosed = conversation.state === 'closed';
  const { kind, text, write, send } = useSending(conversation, composing);
  const { field, focusAs } = useFocus(composing, isClosed);
  useShortcut('r', words.writeReplyKey, () => focusAs('reply'), { isOn: mayReply && !isClosed });
  useShortcut('n', words.writeNoteKey, () => focusAs('note'), { isOn: mayReply });
  if (!mayReply) return null;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // An input method's Enter picks a character; keyCode 229 is how Safari says that it is composing.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') event.currentTarget.blur();
    // A phone's keyboard has no Shift+Enter, but a button beside it.
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || isTouch) return;
    event.preventDefault();
    send();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const writeReply = isTouch ? words.writeReplyTouch : words.writeReply;
  const placeholder = t(kind === 'note' ? words.writeNote : writeReply);
  return (
    <form className={classNames(styles['composer'], styles[kind])} onSubmit={onSubmit}>
      {isClosed && <p className={styles['closed']}>{t(words.closedHere)}</p>}
      <Input.TextArea
        ref={field}
        variant="borderless"
        autoSize={{ minRows: 2, maxRows: 10 }}
        dir="auto"
        aria-label={placeholder}
        placeholder={placeholder}
        value={text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
        className={styles['field'] ?? ''}
      />
      <ComposerFoot text={text} kind={kind} isClosed={isClosed} onKind={focusAs} />
    </form>
  );
}

/** What stands in the field and where it goes. A closed conversation takes notes only: nobody reads a reply there. */
function useSending(conversation: Conversation, composing: Composing) {
  const outbox = useOutbox();
  const isClosed = conversation.state === 'closed';
  const written = useSyncExternalStore(composing.watch, composing.written);
  const kind: SendKind = isClosed ? 'note' : written.kind;
  const text = written[kind];
  const write = (typed: string) => composing.write(kind, typed);
  const send = () => {
    const sendable = sendableText(text);
    if (sendable === null) return;
    outbox.add({
      clientMessageId: newClientId(),
      conversationId: conversation.conversationId,
      kind,
      text: sendable,
      madeAt: new Date().toISOString(),
    });
    write('');
  };
  return { kind, text, write, send };
}

/** Puts the cursor into the field: by key, by the switch, and when the conversation was opened with a mouse. */
function useFocus(composing: Composing, isClosed: boolean) {
  const field = useRef<TextAreaRef>(null);
  const focus = () => field.current?.focus({ cursor: 'end' });
  const focusFirst = useEffectEvent(() => {
    if (wasOpenedByMouse() && !isClosed) focus();
  });
  // The outside system is the browser's focus.
  useEffect(() => focusFirst(), []);
  const focusAs = (kind: SendKind) => {
    composing.setKind(kind);
    requestAnimationFrame(focus);
  };
  return { field, focusAs };
}
