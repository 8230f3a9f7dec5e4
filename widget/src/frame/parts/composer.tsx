import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { charactersLeft, storable } from '../../text/storable.ts';
import { frameWords } from '../../words.ts';
import { useSay, useSetting } from '../chat-context.ts';
import { isSendKey } from '../send-key.ts';
import { Icon } from './icon.tsx';

const tallestPixels = 144;

/** Where the visitor writes. What is not sent yet is kept over a reload. */
export function Composer() {
  const say = useSay();
  const field = useRef<HTMLTextAreaElement>(null);
  const { typed, left, canSend, write, send } = useWriting();
  const isOver = left !== null && left < 0;
  useGrowing(field, typed);
  const sendAndStay = (event: Event): void => {
    event.preventDefault();
    send();
    field.current?.focus();
  };

  return (
    <form class="composer" onSubmit={sendAndStay}>
      <textarea
        ref={field}
        rows={1}
        value={typed}
        placeholder={say(frameWords.writeHere)}
        aria-label={say(frameWords.writeHere)}
        aria-describedby="keys left"
        aria-invalid={isOver}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (isSendKey(event)) sendAndStay(event);
        }}
      />
      <button type="submit" class="send" disabled={!canSend} aria-label={say(frameWords.send)}>
        <Icon name="send" />
      </button>
      <span id="keys" class="said">
        {say(frameWords.keys)}
      </span>
      <span id="left" role="status" class={isOver ? 'left over' : 'left'}>
        {left !== null &&
          say(isOver ? frameWords.charactersOver : frameWords.charactersLeft, { count: Math.abs(left) })}
      </span>
    </form>
  );
}

/** What is typed, whether it may go, and what happens to it. */
function useWriting() {
  const { chat } = useSetting();
  const [typed, setTyped] = useState(chat.draft());
  const left = charactersLeft(typed);
  const canSend = (left === null || left >= 0) && storable(typed) !== '';
  const write = (text: string): void => {
    setTyped(text);
    chat.keepDraft(text);
  };
  const send = (): void => {
    if (canSend && chat.send(typed)) write('');
  };
  return { typed, left, canSend, write, send };
}

/** As tall as what is written, up to a point. */
function useGrowing(field: { current: HTMLTextAreaElement | null }, typed: string): void {
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight, tallestPixels)}px`;
  }, [typed]);
}
