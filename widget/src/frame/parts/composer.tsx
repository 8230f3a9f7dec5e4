import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { charactersLeft, storable } from '../../text/storable.ts';
import { frameWords } from '../../words.ts';
import { useSay, useSetting } from '../chat-context.ts';
import { isSendKey } from '../send-key.ts';
import { Icon } from './icon.tsx';

const tallestPixels = 144;

/** Where the visitor writes. What is not sent yet is kept over a reload. */
export function Composer() {
  const { chat } = useSetting();
  const say = useSay();
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState(chat.draft());
  const left = charactersLeft(typed);
  const isOver = left !== null && left < 0;
  const canSend = !isOver && storable(typed) !== '';

  const write = (text: string): void => {
    setTyped(text);
    chat.keepDraft(text);
  };
  const send = (): void => {
    if (canSend && chat.send(typed)) write('');
    field.current?.focus();
  };
  useGrowing(field, typed);

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
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
          if (!isSendKey(event)) return;
          event.preventDefault();
          send();
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

/** As tall as what is written, up to a point. */
function useGrowing(field: { current: HTMLTextAreaElement | null }, typed: string): void {
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight, tallestPixels)}px`;
  }, [typed]);
}
