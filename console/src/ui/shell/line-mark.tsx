import { words } from '@zhiyin/domain/console';
import type { Word } from '@zhiyin/domain/kit';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useLineState } from '#lib/live/live-context.ts';
import type { LineState } from '#lib/live/live-line.ts';
import { classNames } from '#ui/class-names.ts';
import styles from './line-mark.module.css';

const states: Record<LineState, { words: Word; tone: 'good' | 'wait' | 'bad' }> = {
  connecting: { words: words.connecting, tone: 'wait' },
  live: { words: words.live, tone: 'good' },
  polling: { words: words.polling, tone: 'wait' },
  restarting: { words: words.connecting, tone: 'wait' },
  offline: { words: words.offline, tone: 'bad' },
};

/** Whether what is on screen is the latest. Unseen while it is: a green dot beside it says who is there. */
export function LineMark() {
  const t = useSay();
  const { words: state, tone } = states[useLineState()];
  const isSeen = tone !== 'good';
  return (
    <span
      role="status"
      title={isSeen ? t(state) : undefined}
      className={isSeen ? classNames(styles['mark'], styles[tone]) : 'spoken'}
    >
      {isSeen ? <span className={styles['text']}>{t(state)}</span> : t(state)}
    </span>
  );
}
