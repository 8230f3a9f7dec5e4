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

/** Whether what is on screen is the latest. Quiet while it is; in words when it is not. */
export function LineMark() {
  const t = useSay();
  const { words: state, tone } = states[useLineState()];
  return (
    <span role="status" title={t(state)} className={classNames(styles['mark'], styles[tone])}>
      <span className={tone === 'good' ? 'spoken' : styles['text']}>{t(state)}</span>
    </span>
  );
}
