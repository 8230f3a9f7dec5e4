import { useNavigate } from '@tanstack/react-router';
import { type StrandedConversation, routingWords as words } from '@zhiyin/domain/routing';
import { useSay } from '#lib/i18n/locale-context.ts';
import { WaitClock } from '#modules/inbox';
import { useMemberNames } from '#modules/people';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import styles from '../routing.module.css';

/** Customers in talk with somebody who is offline; nothing when there are none. */
export function Stranded({ rows }: { rows: readonly StrandedConversation[] }) {
  const t = useSay();
  const names = useMemberNames();
  const navigate = useNavigate();
  if (rows.length === 0) return null;
  const columns: Column<StrandedConversation>[] = [
    {
      key: 'customer',
      title: t(words.customer),
      isTitle: true,
      cell: ({ customerName }) => <bdi>{customerName ?? t(words.anonymous)}</bdi>,
    },
    { key: 'colleague', title: t(words.colleague), cell: ({ memberId }) => <bdi>{names.get(memberId)}</bdi> },
    {
      key: 'waits',
      title: t(words.waits),
      width: '112px',
      cell: ({ waitingSince }) => <WaitClock since={waitingSince} />,
    },
  ];
  return (
    <section className={styles['section']}>
      <h2 className={styles['heading']}>{t(words.stranded)}</h2>
      <p className={styles['faint']}>{t(words.strandedHint)}</p>
      <DataTable
        label={t(words.stranded)}
        columns={columns}
        rows={rows}
        rowKey={({ conversationId }) => conversationId}
        onOpen={({ conversationId }) =>
          navigate({ to: '/inbox/$conversationId', params: { conversationId } })
        }
        empty={null}
      />
    </section>
  );
}
