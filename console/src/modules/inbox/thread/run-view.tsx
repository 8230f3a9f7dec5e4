import { inboxWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { BubbleView } from './bubble-view.tsx';
import styles from './thread.module.css';
import type { Run } from './timeline.ts';

interface Props {
  readonly run: Run;
  readonly author: string;
  /** The last thing we said: whether it arrived stands below it. */
  readonly isLastOfOurs: boolean;
  readonly onRetry: (key: string) => void;
  readonly onTakeBack: (key: string) => void;
}

/** What one person said in a row: who and when once, then each message. */
export function RunView({ run, author, isLastOfOurs, onRetry, onTakeBack }: Props) {
  const t = useSay();
  const format = useFormat();
  const [first] = run.bubbles;
  const isStored = run.bubbles.every((bubble) => bubble.state === 'sent');
  return (
    <li className={classNames(styles['run'], styles[run.authorKind], run.isNote && styles['note'])}>
      <p className={styles['by']}>
        <bdi>{author}</bdi>
        {first && (
          <time dateTime={first.moment} title={format.exact(first.moment)}>
            {format.time(first.moment)}
          </time>
        )}
        {run.isNote && (
          <span className={styles['private']}>
            <Icon name="lock" size={12} />
            {t(words.onlyColleagues)}
          </span>
        )}
      </p>
      {run.bubbles.map((bubble) => (
        <BubbleView
          key={bubble.key}
          bubble={bubble}
          onRetry={() => onRetry(bubble.key)}
          onTakeBack={() => onTakeBack(bubble.key)}
        />
      ))}
      {isLastOfOurs && isStored && (
        <p className={styles['state']}>
          <Icon name="check" size={12} />
          {t(words.sent)}
        </p>
      )}
    </li>
  );
}
