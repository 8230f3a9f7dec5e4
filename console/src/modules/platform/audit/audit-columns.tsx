import { type AuditFact, auditPageWords as words } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Avatar } from '#ui/show/avatar.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import styles from './audit.module.css';
import { useFactSaid } from './use-fact-said.ts';

/** The columns of the trail. */
export function useAuditColumns(): Column<AuditFact>[] {
  const t = useSay();
  const { who, what } = useFactSaid();
  return [
    {
      key: 'when',
      title: t(words.when),
      width: '110px',
      cell: ({ occurredAt }) => <TimeAgo moment={occurredAt} as="brief" />,
    },
    {
      key: 'actor',
      title: t(words.actor),
      width: '180px',
      cell: (fact) => (
        <span className={styles['who']}>
          {fact.actorKind === 'member' && <Avatar of="member" name={who(fact)} size={18} />}
          <bdi className={fact.actorKind === 'member' ? undefined : styles['faint']}>{who(fact)}</bdi>
        </span>
      ),
    },
    { key: 'kind', title: t(words.kind), isTitle: true, cell: ({ kind }) => what(kind) },
    {
      key: 'address',
      title: t(words.address),
      width: '150px',
      isWide: true,
      cell: ({ address }) => <span className={styles['code']}>{address}</span>,
    },
    {
      key: 'position',
      title: t(words.position),
      width: '90px',
      align: 'end',
      isWide: true,
      cell: ({ position }) => <span className={styles['faint']}>{position}</span>,
    },
  ];
}
