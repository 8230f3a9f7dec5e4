import { type Conversation, inboxReply, inboxWords as words } from '@zhiyin/domain/inbox';
import { Input } from 'antd';
import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useIsTouch } from '#lib/use-media.ts';
import { classNames } from '#ui/class-names.ts';
import { useShortcut } from '#ui/keys/use-shortcut.ts';
import { AnsweringBanner } from '../presence/answering-banner.tsx';
import { AttachmentStrip } from './attach/attachment-strip.tsx';
import styles from './composer.module.css';
import { ComposerFoot } from './composer-foot.tsx';
import type { Composing } from './composing.ts';
import { SuggestList } from './suggest/suggest-list.tsx';
import { useSuggestions } from './suggest/use-suggestions.ts';
import { useField } from './use-field.ts';
import { useSending } from './use-sending.ts';

interface Props {
  readonly conversation: Conversation;
  readonly composing: Composing;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where replies and notes are written. Enter sends; what was sent stays on screen until the server has it. */
export function Composer({ conversation, composing, onFiles }: Props) {
  const t = useSay();
  const listId = useId();
  const isTouch = useIsTouch();
  const mayReply = useMay()(inboxReply);
  const isClosed = conversation.state === 'closed';
  const sending = useSending(conversation, composing);
  const { kind, text, attachments, send } = sending;
  const field = useField(composing, { text, write: sending.write, isClosed });
  const suggestions = useSuggestions({
    conversation,
    kind,
    text,
    caret: field.caret,
    onPick: (trigger, suggestion) => {
      field.replace(trigger, suggestion.text);
      if (trigger.sign === '/') composing.noteCanned(suggestion.id);
    },
  });
  useShortcut('r', words.writeReplyKey, () => field.focusAs('reply'), { isOn: mayReply && !isClosed });
  useShortcut('n', words.writeNoteKey, () => field.focusAs('note'), { isOn: mayReply });
  if (!mayReply) return null;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // An input method's Enter picks a character; keyCode 229 is how Safari says that it is composing.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (suggestions.onKeyDown(event)) return;
    if (event.key === 'Escape') event.currentTarget.blur();
    // A phone's keyboard has no Shift+Enter, but a button beside it.
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || isTouch) return;
    event.preventDefault();
    send();
  };
  const onPaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    // A table copied from a spreadsheet brings a picture of itself along; its words are what is meant.
    if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    onFiles(files);
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
      <AnsweringBanner conversationId={conversation.conversationId} />
      <SuggestList id={listId} suggestions={suggestions} />
      <AttachmentStrip attachments={attachments} />
      <Input.TextArea
        ref={field.ref}
        variant="borderless"
        autoSize={{ minRows: 2, maxRows: 10 }}
        dir="auto"
        aria-label={placeholder}
        aria-autocomplete="list"
        aria-controls={suggestions.list.length > 0 ? listId : undefined}
        aria-activedescendant={suggestions.current && `${listId}-${suggestions.current.id}`}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          sending.write(event.target.value);
          field.noteCaret(event.target);
          suggestions.reset();
        }}
        onSelect={(event) => field.noteCaret(event.currentTarget)}
        onBlur={field.forgetCaret}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        className={styles['field'] ?? ''}
      />
      <ComposerFoot sending={sending} field={field} isClosed={isClosed} onFiles={onFiles} />
    </form>
  );
}
