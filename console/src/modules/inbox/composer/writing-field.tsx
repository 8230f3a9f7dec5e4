import { type Conversation, inboxWords as words } from '@zhiyin/domain/inbox';
import { Input } from 'antd';
import { type ClipboardEvent, type KeyboardEvent, useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useIsTouch } from '#lib/use-media.ts';
import { useGrowing } from '#ui/form/use-growing.ts';
import styles from './composer.module.css';
import type { PutIn } from './composing.ts';
import { SuggestList } from './suggest/suggest-list.tsx';
import { useSuggestions } from './suggest/use-suggestions.ts';
import type { useField } from './use-field.ts';
import type { useSending } from './use-sending.ts';

interface Props {
  readonly conversation: Conversation;
  readonly sending: ReturnType<typeof useSending>;
  readonly field: ReturnType<typeof useField>;
  readonly onSend: () => void;
  /** A canned reply was put in. */
  readonly onCanned: (putIn: PutIn) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The field one writes in, with what `/` and `@` offer above it. Enter sends, pasted pictures are attached. */
export function WritingField({ conversation, sending, field, onSend, onCanned, onFiles }: Props) {
  const t = useSay();
  const listId = useId();
  const isTouch = useIsTouch();
  const { kind, text } = sending;
  useGrowing(() => field.ref.current?.resizableTextArea?.textArea, text);
  const suggestions = useSuggestions({
    conversation,
    kind,
    text,
    caret: field.caret,
    onPick: (trigger, suggestion) => {
      field.replace(trigger, suggestion.text);
      const { canned, text: said } = suggestion;
      if (canned) onCanned({ cannedReplyId: canned.cannedReplyId, tone: canned.tone, text: said });
    },
  });
  const onKeyDown = useKeys(suggestions.onKeyDown, onSend);
  const placeholder = t(
    kind === 'note' ? words.writeNote : isTouch ? words.writeReplyTouch : words.writeReply,
  );
  return (
    <>
      <SuggestList id={listId} suggestions={suggestions} />
      <Input.TextArea
        ref={field.ref}
        variant="borderless"
        rows={2}
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
        onPaste={(event) => attachPasted(event, onFiles)}
        className={styles['field'] ?? ''}
      />
    </>
  );
}

/** Enter sends, Escape leaves the field; what is offered above it hears the keys first. */
function useKeys(offer: (event: KeyboardEvent) => boolean, send: () => void) {
  const isTouch = useIsTouch();
  return (event: KeyboardEvent<HTMLElement>) => {
    // An input method's Enter picks a character; keyCode 229 is how Safari says that it is composing.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (offer(event)) return;
    if (event.key === 'Escape') event.currentTarget.blur();
    // A phone's keyboard has no Shift+Enter, but a button beside it.
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || isTouch) return;
    event.preventDefault();
    send();
  };
}

function attachPasted(event: ClipboardEvent, onFiles: (files: readonly File[]) => void): void {
  const files = [...event.clipboardData.files];
  // A table copied from a spreadsheet brings a picture of itself along; its words are what is meant.
  if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return;
  event.preventDefault();
  onFiles(files);
}
