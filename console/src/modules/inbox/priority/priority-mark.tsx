import type { Priority } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import styles from './priority.module.css';
import { priorityWords } from './priority-words.ts';

const icons = { low: 'arrow-down', normal: 'minus', high: 'arrow-up', urgent: 'flag' } as const;

interface Props {
  readonly priority: Priority;
  /** Says it in words, too; alone the mark says it on hover and to those who listen. */
  readonly isWorded?: boolean;
}

/** How urgent a conversation is. */
export function PriorityMark({ priority, isWorded = false }: Props) {
  const t = useSay();
  const word = t(priorityWords[priority]);
  return (
    <span className={styles['mark']} data-priority={priority} title={isWorded ? undefined : word}>
      <Icon name={icons[priority]} size={14} />
      <span className={isWorded ? undefined : 'spoken'}>{word}</span>
    </span>
  );
}
