import { type TicketEntry, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { useSay } from '#lib/i18n/locale-context.ts';
import { PriorityMark, priorityWords, useTags } from '#modules/inbox';
import { useMemberNames, useTeamNames } from '#modules/people';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { useTypesById } from '../data.ts';
import { TicketMarks } from '../marks.tsx';
import { nameOf } from '../name-of.ts';
import { DueMark, StateTag, TicketTags } from '../shown.tsx';
import styles from '../tickets.module.css';

/** The columns of the list, and of its export. */
export function useTicketColumns(): Column<TicketEntry>[] {
  const t = useSay();
  return [
    {
      key: 'number',
      title: t(words.number),
      width: '90px',
      cell: (ticket) => <span className={styles['number']}>{nameOf(ticket)}</span>,
      plain: nameOf,
    },
    {
      key: 'title',
      title: t(words.title),
      isTitle: true,
      cell: (ticket) => (
        <span className={styles['titled']}>
          <PriorityMark priority={ticket.priority} />
          <bdi>{ticket.title}</bdi>
          <TicketTags tagIds={ticket.tagIds} />
          <TicketMarks ticket={ticket} />
        </span>
      ),
      plain: ({ title }) => title,
    },
    {
      key: 'state',
      title: t(words.state),
      width: '130px',
      cell: (ticket) => <StateTag ticket={ticket} />,
      plain: ({ stateLabel }) => t(stateLabel),
    },
    ...usePeopleColumns(),
    ...useTimeColumns(),
  ];
}

function useTimeColumns(): Column<TicketEntry>[] {
  const t = useSay();
  return [
    {
      key: 'due',
      title: t(words.due),
      width: '130px',
      isWide: true,
      cell: (ticket) => <DueMark ticket={ticket} />,
      plain: ({ dueAt }) => dueAt,
    },
    {
      key: 'changed',
      title: t(words.changed),
      width: '120px',
      align: 'end',
      isWide: true,
      cell: ({ changedAt }) => <TimeAgo moment={changedAt} />,
      plain: ({ changedAt }) => changedAt,
    },
  ];
}

function usePeopleColumns(): Column<TicketEntry>[] {
  const t = useSay();
  const names = useMemberNames();
  const who = ({ assigneeId }: TicketEntry) => (assigneeId === null ? '' : (names.get(assigneeId) ?? ''));
  return [
    {
      key: 'customer',
      title: t(words.customer),
      width: '120px',
      isWide: true,
      cell: ({ customerName }) => <bdi>{customerName ?? '–'}</bdi>,
      plain: ({ customerName }) => customerName,
    },
    {
      key: 'assignee',
      title: t(words.assignee),
      width: '120px',
      isWide: true,
      cell: (ticket) => who(ticket) || <span className={styles['faint']}>{t(words.nobody)}</span>,
      plain: who,
    },
  ];
}

/** Columns that only a file has. */
export function useExportColumns(): Column<TicketEntry>[] {
  const t = useSay();
  const types = useTypesById();
  const teams = useTeamNames();
  const tags = useTags();
  const only = (
    key: string,
    title: string,
    plain: (ticket: TicketEntry) => string | null,
  ): Column<TicketEntry> => ({ key, title, plain, cell: () => null });
  return [
    ...useTicketColumns(),
    only('type', t(words.type), ({ typeId }) => {
      const name = types.get(typeId)?.name;
      return name ? t(name) : '';
    }),
    only('priority', t(words.priority), ({ priority }) => t(priorityWords[priority])),
    only('team', t(words.team), ({ teamId }) => (teamId === null ? '' : (teams.get(teamId) ?? ''))),
    only('tags', t(words.tags), ({ tagIds }) =>
      tags.flatMap(({ tagId, name }) => (tagIds.includes(tagId) ? name : [])).join(', '),
    ),
    only('opened', t(words.opened), ({ openedAt }) => openedAt),
  ];
}
