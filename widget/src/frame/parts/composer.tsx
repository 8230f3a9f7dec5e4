import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { roomLeft } from '../../text/limits.ts';
import { storable } from '../../text/storable.ts';
import { fileWords, frameWords } from '../../words.ts';
import { useSay, useSetting } from '../chat-context.ts';
import { isSendKey } from '../send-key.ts';
import { EmojiButton } from './emoji-button.tsx';
import { AttachButton } from './files/attach-button.tsx';
import { TrayList } from './files/tray-list.tsx';
import { Icon } from './icon.tsx';

const tallestPixels = 144;

/** Where the visitor writes, and puts what goes with it. What is not sent yet is kept over a reload. */
export function Composer() {
  const { chat } = useSetting();
  const say = useSay();
  const field = useRef<HTMLTextAreaElement>(null);
  const [hasNoRoom, setNoRoom] = useState(false);
  const { typed, left, canSend, write, send } = useWriting();
  useGrowing(field, typed);
  const attach = (files: readonly File[]): void => setNoRoom(chat.uploads.add(files) > 0);
  const sendAndStay = (event: Event): void => {
    event.preventDefault();
    send();
    setNoRoom(false);
    field.current?.focus();
  };
  return (
    <form class="composer" onSubmit={sendAndStay}>
      <TrayList />
      {hasNoRoom && (
        <p class="no-room" role="alert">
          {say(fileWords.tooMany, { max: chat.limits?.files?.countMax ?? 0 })}
        </p>
      )}
      <Field field={field} typed={typed} left={left} onWrite={write} onFiles={attach} onSend={sendAndStay} />
      <div class="tools">
        {chat.limits?.files !== null && <AttachButton onFiles={attach} />}
        <EmojiButton onEmoji={(emoji) => insert(field, emoji, write)} />
        <CharactersLeft left={left} />
        <button type="submit" class="send" disabled={!canSend} aria-label={say(frameWords.send)}>
          <Icon name="send" />
        </button>
      </div>
      <span id="keys" class="said">
        {say(frameWords.keys)}
      </span>
    </form>
  );
}

interface FieldShown {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly typed: string;
  readonly left: number | null;
  readonly onWrite: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSend: (event: Event) => void;
}

/** Words are typed and pasted here, and pasted pictures go along. */
function Field({ field, typed, left, onWrite, onFiles, onSend }: FieldShown) {
  const { chat } = useSetting();
  const say = useSay();
  const isOpen = chat.visit.terms.value?.isOpen ?? true;
  const prompt = say(isOpen ? frameWords.writeHere : frameWords.leaveMessage);
  return (
    <textarea
      ref={field}
      rows={1}
      value={typed}
      placeholder={prompt}
      aria-label={prompt}
      aria-describedby="keys left"
      aria-invalid={left !== null && left < 0}
      onInput={(event) => onWrite(event.currentTarget.value)}
      onPaste={(event) => {
        const files = [...(event.clipboardData?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        onFiles(files);
      }}
      onKeyDown={(event) => {
        if (isSendKey(event)) onSend(event);
      }}
    />
  );
}

function CharactersLeft({ left }: { left: number | null }) {
  const say = useSay();
  const isOver = left !== null && left < 0;
  return (
    <span id="left" role="status" class={isOver ? 'left over' : 'left'}>
      {left !== null &&
        say(isOver ? frameWords.charactersOver : frameWords.charactersLeft, { count: Math.abs(left) })}
    </span>
  );
}

/** What is typed, whether it may go, and what happens to it. */
function useWriting() {
  const { chat } = useSetting();
  const [typed, setTyped] = useState(chat.draft());
  const left = roomLeft(typed, chat.limits);
  const items = chat.uploads.items.value;
  const hasFile = items.some(({ standing }) => standing === 'ready');
  const isReady = !chat.uploads.isBusy() && (hasFile || storable(typed) !== '');
  const canSend = (left === null || left >= 0) && isReady;
  const write = (text: string): void => {
    setTyped(text);
    chat.keepDraft(text);
  };
  const send = (): void => {
    if (canSend && chat.send(typed)) write('');
  };
  return { typed, left, canSend, write, send };
}

/** Puts a text where the writer is, and leaves them behind it. */
function insert(
  { current: field }: RefObject<HTMLTextAreaElement | null>,
  text: string,
  write: (text: string) => void,
): void {
  if (!field) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  write(field.value);
}

/** As tall as what is written, up to a point. */
function useGrowing(field: RefObject<HTMLTextAreaElement | null>, typed: string): void {
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight, tallestPixels)}px`;
  }, [typed]);
}
