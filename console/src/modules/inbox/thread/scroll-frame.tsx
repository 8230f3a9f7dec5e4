import { inboxWords as words } from '@zhiyin/domain/inbox';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon/icon.tsx';
import styles from './thread.module.css';
import type { ThreadScroll } from './use-thread-scroll.ts';

interface Props {
  readonly scroll: ThreadScroll;
  readonly label: string;
  readonly isBusy: boolean;
  readonly children: ReactNode;
}

/** What scrolls, said to those who listen as it grows, with the way back to its end. */
export function ScrollFrame({ scroll, label, isBusy, children }: Props) {
  return (
    <div className={styles['frame']}>
      <div
        ref={scroll.box}
        role="log"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
        tabIndex={0}
        aria-label={label}
        aria-busy={isBusy}
        className={styles['scroll']}
        onScroll={scroll.onScroll}
      >
        <div ref={scroll.content} className={styles['content']}>
          {children}
        </div>
      </div>
      {!scroll.isAtEnd && <ToEnd hasNew={scroll.hasNewBelow} onClick={scroll.toEnd} />}
    </div>
  );
}

function ToEnd({ hasNew, onClick }: { hasNew: boolean; onClick: () => void }) {
  const t = useSay();
  return (
    <button
      type="button"
      className={classNames(styles['toEnd'], hasNew && styles['hasNew'])}
      onClick={onClick}
    >
      <Icon name="arrow-down" size={14} />
      {t(hasNew ? words.newMessages : words.toNewest)}
    </button>
  );
}
