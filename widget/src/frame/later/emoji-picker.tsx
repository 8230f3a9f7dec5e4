import { useEffect, useRef } from 'preact/hooks';
import { emojiWords } from '../../words.ts';
import { useSay } from '../chat-context.ts';

/** Screen readers know each by its own name, in the reader's language. */
const groups = [
  { name: emojiWords.faces, emoji: '😀 😄 😂 😊 😉 😍 😘 🤗 🤔 😅 😭 😢 😮 😴 😠 🙄' },
  { name: emojiWords.hands, emoji: '👍 👎 👌 🙏 👏 🙌 💪 👋 🤝 ✌️ 👉 👀' },
  { name: emojiWords.hearts, emoji: '❤️ 💕 💯 🎉 🎁 🌹 🌟 🔥 ✨ 🎂 🧧 🍀' },
  { name: emojiWords.things, emoji: '📦 🚚 🧾 💰 💳 📷 📞 ⏰ 🍵 🏠 ✅ ❌' },
] as const;
const columns = 6;

interface Choosing {
  readonly onEmoji: (emoji: string) => void;
  /** Closes it and gives the focus back. */
  readonly onClose: () => void;
  /** The focus has gone elsewhere by itself. */
  readonly onLeave: () => void;
}

/** A few dozen emoji. Tab leads in and out, arrows lead around. */
export function EmojiPicker({ onEmoji, onClose, onLeave }: Choosing) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => buttonsIn(box.current)[0]?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = stepOf(event.key);
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
    if (step === null) return;
    event.preventDefault();
    const all = buttonsIn(box.current);
    const at = all.findIndex((one) => one.matches(':focus'));
    all[Math.max(0, Math.min(all.length - 1, at + step))]?.focus();
  };
  return (
    <div
      class="emoji"
      role="dialog"
      aria-label={say(emojiWords.choose)}
      ref={box}
      onKeyDown={onKeyDown}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !box.current?.contains(relatedTarget)) onLeave();
      }}
    >
      {groups.map(({ name, emoji }, index) => (
        <fieldset key={name.en}>
          <legend>{say(name)}</legend>
          <div class="emoji-grid">
            {emoji.split(' ').map((one, place) => (
              <button
                key={one}
                type="button"
                tabIndex={index === 0 && place === 0 ? 0 : -1}
                onClick={() => onEmoji(one)}
              >
                {one}
              </button>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}

function buttonsIn(box: HTMLElement | null): HTMLButtonElement[] {
  return [...(box?.querySelectorAll('button') ?? [])];
}

/** How many places an arrow leads on; `null` for every other key. */
function stepOf(key: string): number | null {
  if (key === 'ArrowRight') return 1;
  if (key === 'ArrowLeft') return -1;
  if (key === 'ArrowDown') return columns;
  return key === 'ArrowUp' ? -columns : null;
}
