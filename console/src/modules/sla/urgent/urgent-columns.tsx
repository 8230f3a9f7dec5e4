import { metricWordsOf, type UrgentConversation, slaPageWords as words } from '@zhiyin/domain/sla';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames } from '#modules/people';
import type { Column } from '#ui/table/column.ts';
import { ClockChip } from '../clocks/clock-chip.tsx';
import styles from './urgent.module.css';

/** The columns of conversations by their clocks. */
export function useUrgentColumns(): Column<UrgentConversation>[] {
  const t = useSay();
  const names = useMemberNames();
  return [
    { key: 'clock', title: t(words.clock), width: '120px', cell: ({ clock }) => <ClockChip clock={clock} /> },
    {
      key: 'customer',
      title: t(words.customer),
      isTitle: true,
      width: '160px',
      cell: ({ customerName }) => <bdi>{customerName ?? t(words.anonymous)}</bdi>,
    },
    {
      key: 'metric',
      title: t(words.metric),
      width: '160px',
      isWide: true,
      cell: ({ clock }) => t(metricWordsOf(clock.metric, 'conversation', clock.stateLabel).name),
    },
    {
      key: 'message',
      title: t(words.lastMessage),
      isWide: true,
      cell: ({ lastMessageText }) => <bdi className={styles['message']}>{lastMessageText}</bdi>,
    },
    {
      key: 'assignee',
      title: t(words.assignee),
      width: '120px',
      isWide: true,
      cell: ({ assigneeId }) => (assigneeId === null ? t(words.nobody) : (names.get(assigneeId) ?? '')),
    },
  ];
}
