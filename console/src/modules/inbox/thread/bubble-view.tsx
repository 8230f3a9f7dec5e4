import { inboxWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { MessageText } from './message-text.tsx';
import styles from './thread.module.css';
import type { Bubble } from './timeline.ts';

interface Props {
  readonly bubble: Bubble;
  readonly onRetry: () => void;
  readonly onTakeBack: () => void;
}

/** One message, and whether the server has it. */
export function BubbleView({ bubble, onRetry, onTakeBack }: Props) {
  const t = useSay();
  const format = useFormat();
  const { text, moment, state, problem } = bubble;
  return (
    <>
      <div className={styles['bubble']} data-state={state} title={format.exact(moment)}>
        <MessageText text={text} />
      </div>
      {state === 'sending' && (
        <p className={styles['state']}>
          <Icon name="clock" size={12} />
          {t(words.sending)}
        </p>
      )}
      {state === 'failed' && (
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
      )}
    </>
  );
}
