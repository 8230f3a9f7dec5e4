import { inboxWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import styles from './thread.module.css';
import type { Line } from './timeline.ts';

interface Props {
  readonly line: Line;
  readonly isLastOfOurs: boolean;
  readonly onRetry: () => void;
  readonly onTakeBack: () => void;
}

/** Whether the server has a message of ours; what can be done when it has not. */
export function LineState({ line, isLastOfOurs, onRetry, onTakeBack }: Props) {
  const t = useSay();
  const { state, problem } = line;
  if (state === 'sent' && !isLastOfOurs) return null;
  if (state !== 'failed') {
    return (
      <p className={styles['state']}>
        <Icon name={state === 'sent' ? 'check' : 'clock'} size={12} />
        {t(state === 'sent' ? words.sent : words.sending)}
      </p>
    );
  }
  return (
    <p role="alert" className={styles['failed']}>
      <Icon name="warning" size={12} />
      <span>
        {t(words.notSent)}
        {problem !== null && <span className={styles['why']}> · {problem}</span>}
      </span>
      <button type="button" onClick={onRetry}>
        {t(words.tryAgain)}
      </button>
      <button type="button" onClick={onTakeBack}>
        {t(words.takeBack)}
      </button>
    </p>
  );
}
