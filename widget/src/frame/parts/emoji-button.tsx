import { useRef, useState } from 'preact/hooks';
import { emojiWords } from '../../words.ts';
import { useSay } from '../chat-context.ts';
import { useLater } from '../later/use-later.ts';
import { Icon } from './icon.tsx';

const loadPicker = () => import('../later/emoji-picker.tsx').then((part) => part.EmojiPicker);

/** Opens a small choice of emoji; Escape closes it and nothing else. */
export function EmojiButton({ onEmoji }: { onEmoji: (emoji: string) => void }) {
  const say = useSay();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const Picker = useLater(loadPicker, isOpen);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="plain"
        aria-label={say(emojiWords.choose)}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="smile" />
      </button>
      {isOpen && Picker && <Picker onEmoji={onEmoji} onClose={close} onLeave={() => setOpen(false)} />}
    </>
  );
}
