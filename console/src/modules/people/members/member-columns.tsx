import {
  type Member,
  type Presence,
  peopleNavWords,
  presenceWords,
  peoplePageWords as words,
} from '@zhiyin/domain/people';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useSession } from '#lib/session/session-context.ts';
import { useNow } from '#lib/use-now.ts';
import type { MenuAct } from '#ui/control/act-menu.tsx';
import { Avatar } from '#ui/show/avatar.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { Column } from '#ui/table/column.ts';
import { useRoles, useTeamNames } from '../data.ts';
import styles from '../people.module.css';
import { usePresence } from '../presence/data.ts';
import { PresenceMark } from '../presence/presence-mark.tsx';
import { RowMenu } from '../row-menu.tsx';

/** The columns of the list of colleagues; what can be done with each stands at the end. */
export function useMemberColumns(actsOf: (member: Member) => readonly MenuAct[]): Column<Member>[] {
  const t = useSay();
  const format = useFormat();
  const teamNames = useTeamNames();
  const roles = new Map(useRoles().data?.items.map(({ roleId, name }) => [roleId, t(name)]));
  const teamsOf = ({ teamIds }: Member) => teamIds.flatMap((teamId) => teamNames.get(teamId) ?? []);
  return [
    { key: 'name', title: t(words.name), isTitle: true, cell: (member) => <NameCell member={member} /> },
    {
      key: 'email',
      title: t(words.email),
      isWide: true,
      cell: ({ email }) => <bdi>{email}</bdi>,
    },
    { key: 'role', title: t(peopleNavWords.role), width: '120px', cell: ({ roleId }) => roles.get(roleId) },
    {
      key: 'teams',
      title: t(words.teamsOf),
      isWide: true,
      cell: (member) => teamsOf(member).join(' · '),
    },
    {
      key: 'joined',
      title: t(words.joined),
      width: '120px',
      isWide: true,
      cell: ({ createdAt }) => format.day(createdAt),
    },
    ...usePresenceColumns(),
    {
      key: 'acts',
      title: t(words.acts),
      width: '64px',
      align: 'end',
      cell: (member) => <RowMenu name={member.name} acts={actsOf(member)} />,
    },
  ];
}

/** Whether they are there, and how much they can take. */
function usePresenceColumns(): Column<Member>[] {
  const t = useSay();
  const presence = usePresence();
  return [
    {
      key: 'status',
      title: t(presenceWords.status),
      width: '104px',
      cell: ({ memberId, removedAt }) =>
        removedAt ? (
          <StatusTag tone="ash">{t(words.removed)}</StatusTag>
        ) : (
          <Status presence={presence.get(memberId)} />
        ),
    },
    {
      key: 'capacity',
      title: t(presenceWords.atOnce),
      width: '88px',
      align: 'end',
      isWide: true,
      cell: ({ memberId, removedAt }) => (removedAt ? null : presence.get(memberId)?.capacity),
    },
  ];
}

function Status({ presence }: { presence: Presence | undefined }) {
  const t = useSay();
  const now = useNow(60);
  const until = presence?.absentUntil ?? null;
  if (until !== null && Date.parse(until) > now.getTime())
    return <StatusTag tone="ash">{t(presenceWords.absent)}</StatusTag>;
  return <PresenceMark status={presence?.status ?? 'offline'} isWorded />;
}

function NameCell({ member: { memberId, name, removedAt } }: { member: Member }) {
  const t = useSay();
  const isYou = useSession().member.memberId === memberId;
  return (
    <span className={styles['named']}>
      <Avatar of="member" name={name} size={20} />
      <bdi className={removedAt ? styles['gone'] : undefined}>{name}</bdi>
      {isYou && <span className={styles['mark']}>{t(words.you)}</span>}
    </span>
  );
}
