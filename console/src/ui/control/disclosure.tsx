import { type FocusEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { classNames } from '#ui/class-names.ts';
import styles from './disclosure.module.css';
import iconStyles from './icon-button.module.css';

interface Props {
  /** What the button shows; its name is `label`. */
  readonly button: ReactNode;
  readonly label: string;
  /** Without one it looks like an `IconButton`. */
  readonly buttonClassName?: string | undefined;
  /** At a page's foot it opens above its button, held to its beginning. */
  readonly place?: 'below' | 'above';
  /** What opens. `close` puts the focus back on the button. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button and the slip it opens, held to its end. Escape, leaving it and a click elsewhere close it. */
export function Disclosure({
  button,
  label,
  buttonClassName = iconStyles['button'],
  place = 'below',
  children,
}: Props) {
  const slipId = useId();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.preventDefault();
    close();
  };
  const closeOnLeaving = (event: FocusEvent) => {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its button and slip are told
    <div className={styles['disclosure']} onBlur={closeOnLeaving} onKeyDown={closeOnEscape}>
      <button
        ref={opener}
        type="button"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={slipId}
        className={buttonClassName}
        onClick={() => setOpen(!isOpen)}
      >
        {button}
      </button>
      {isOpen && <Elsewhere onClick={() => setOpen(false)} />}
      {isOpen && (
        <div id={slipId} className={classNames(styles['slip'], styles[place])}>
          {children(close)}
        </div>
      )}
    </div>
  );
}

/** Catches the click elsewhere. */
function Elsewhere({ onClick }: { onClick: () => void }) {
  // biome-ignore lint/a11y/noStaticElementInteractions: it is no control
  // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same
  return <div className={styles['elsewhere']} onClick={onClick} />;
}
