import { inboxPageWords as words } from '@zhiyin/domain/inbox';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import styles from './emoji.module.css';
import type { Emoji } from './emoji-data.ts';
import { findEmoji } from './find-emoji.ts';
import { rememberEmoji, usedEmoji } from './used-emoji.ts';

const columns = 8;
const steps: Record<string, number> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: columns,
  ArrowUp: -columns,
};

/** Picks a picture character: type what it means, walk by arrows, Enter. Those used last come first. */
export function EmojiPanel({ onPick }: { onPick: (sign: string) => void }) {
  const t = useSay();
  const { locale } = useLocale();
  const grid = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const found = findEmoji(typed);
  const used = typed.trim() === '' ? usedEmoji() : [];
  const shown = [...used, ...found.filter((one) => !used.includes(one))];
  const pick = ({ sign }: Emoji) => {
    rememberEmoji(sign);
    onPick(sign);
  };
  const onKeyDown = (event: KeyboardEvent) => walk(event, grid.current, () => shown[0] && pick(shown[0]));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears what its field and buttons are told
    <div className={styles['panel']} onKeyDown={onKeyDown}>
      <input
        // biome-ignore lint/a11y/noAutofocus: it opens because somebody wants to type here
        autoFocus
        className={styles['field']}
        aria-label={t(words.findEmoji)}
        placeholder={t(words.findEmoji)}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div ref={grid} className={styles['grid']}>
        {shown.map((one, index) => (
          <button
            key={one.sign}
            type="button"
            tabIndex={index === 0 ? 0 : -1}
            className={styles['one']}
            aria-label={one[locale]}
            title={one[locale]}
            onClick={() => pick(one)}
          >
            {one.sign}
          </button>
        ))}
      </div>
      {shown.length === 0 && <p className={styles['none']}>{t(words.noEmoji)}</p>}
    </div>
  );
}

/** ↓ leads from the field to the characters, arrows walk them, Enter in the field picks the first. */
function walk(event: KeyboardEvent, grid: HTMLElement | null, pickFirst: () => void): void {
  if (event.nativeEvent.isComposing) return;
  const buttons = [...(grid?.querySelectorAll('button') ?? [])];
  const { activeElement } = document;
  const at = activeElement instanceof HTMLButtonElement ? buttons.indexOf(activeElement) : -1;
  const isTyping = at === -1;
  if (isTyping && event.key === 'Enter') pickFirst();
  else if (isTyping && event.key === 'ArrowDown') buttons[0]?.focus();
  else if (!isTyping && event.key in steps) buttons[at + (steps[event.key] ?? 0)]?.focus();
  else return;
  event.preventDefault();
}
