import { type HandoffEntry, handoffPageWords as words } from '@zhiyin/domain/handoffs';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useTeamNames } from '#modules/people';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import styles from '../handoffs.module.css';
import { DueMark, StateTag } from '../shown.tsx';

/** The columns of the list. */
export function useHandoffColumns(): Column<HandoffEntry>[] {
  const t = useSay();
  const teams = useTeamNames();
  const team = (teamId: string | null) => (teamId === null ? t(words.noTeam) : (teams.get(teamId) ?? '–'));
  return [
    {
      key: 'number',
      title: t(words.number),
      width: '70px',
      isWide: true,
      cell: ({ number }) => <span className={styles['number']}>#{number}</span>,
    },
    { key: 'title', title: t(words.titled), isTitle: true, cell: ({ title }) => <bdi>{title}</bdi> },
    { key: 'type', title: t(words.type), width: '150px', isWide: true, cell: ({ typeName }) => t(typeName) },
    {
      key: 'state',
      title: t(words.state),
      width: '110px',
      cell: ({ state }) => <StateTag state={state} />,
    },
    {
      key: 'from',
      title: t(words.fromTeam),
      width: '120px',
      isWide: true,
      cell: ({ fromTeamId }) => team(fromTeamId),
    },
    {
      key: 'to',
      title: t(words.toTeam),
      width: '120px',
      isWide: true,
      cell: ({ toTeamId }) => team(toTeamId),
    },
    { key: 'due', title: t(words.due), width: '110px', cell: (handoff) => <DueMark handoff={handoff} /> },
    {
      key: 'sent',
      title: t(words.sentAt),
      width: '110px',
      align: 'end',
      isWide: true,
      cell: ({ sentAt }) => <TimeAgo moment={sentAt} />,
    },
  ];
}
