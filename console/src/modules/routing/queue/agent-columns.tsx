import {
  routingPageWords as pageWords,
  type QueueAgent,
  routingWords as words,
} from '@zhiyin/domain/routing';
import { useSay } from '#lib/i18n/locale-context.ts';
import { PresenceMark, useMemberNames } from '#modules/people';
import { Avatar } from '#ui/show/avatar.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import styles from '../routing.module.css';

/** The columns of those who answer. */
export function useAgentColumns(): Column<QueueAgent>[] {
  const t = useSay();
  const names = useMemberNames();
  return [
    {
      key: 'colleague',
      title: t(words.colleague),
      isTitle: true,
      cell: ({ memberId, status, breatherUntil }) => (
        <span className={styles['named']}>
          <PresenceMark status={status} />
          <Avatar of="member" name={names.get(memberId) ?? ''} size={20} />
          <bdi>{names.get(memberId)}</bdi>
          {breatherUntil !== null && <StatusTag tone="ash">{t(pageWords.hasBreather)}</StatusTag>}
        </span>
      ),
    },
    {
      key: 'room',
      title: t(words.room),
      width: '132px',
      cell: (agent) => <Room agent={agent} />,
    },
    {
      key: 'last',
      title: t(words.lastAssigned),
      width: '104px',
      isWide: true,
      cell: ({ lastAssignedAt }) =>
        lastAssignedAt ? (
          <TimeAgo moment={lastAssignedAt} />
        ) : (
          <span className={styles['faint']}>{t(words.never)}</span>
        ),
    },
  ];
}

function Room({ agent: { load, capacity } }: { agent: QueueAgent }) {
  const t = useSay();
  return (
    <span className={styles['room']}>
      <meter min={0} max={Math.max(capacity, load, 1)} value={load} aria-hidden="true" />
      {t(words.roomOf, { load, capacity })}
    </span>
  );
}
