import { type Order, storePageWords as words } from '@zhiyin/domain/store';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';
import type { Column } from '#ui/table/column.ts';
import styles from '../store.module.css';
import { Amount, OrderStateTag } from './order-state.tsx';

/** The columns of a list of orders. */
export function useOrderColumns(): Column<Order>[] {
  const t = useSay();
  const format = useFormat();
  const now = useNow(60);
  return [
    {
      key: 'number',
      title: t(words.number),
      width: '200px',
      isTitle: true,
      cell: ({ number }) => <span className={styles['number']}>{number}</span>,
    },
    {
      key: 'title',
      title: t(words.title),
      isWide: true,
      cell: ({ title }) => <bdi>{title}</bdi>,
    },
    {
      key: 'state',
      title: t(words.state),
      width: '150px',
      cell: ({ state, refund }) => <OrderStateTag state={state} refund={refund} />,
    },
    {
      key: 'buyer',
      title: t(words.buyer),
      width: '120px',
      isWide: true,
      cell: ({ buyerName }) => <bdi>{buyerName}</bdi>,
    },
    {
      key: 'paid',
      title: t(words.paid),
      width: '110px',
      align: 'end',
      isWide: true,
      cell: ({ paid, currency }) => <Amount minor={paid} currency={currency} />,
    },
    {
      key: 'orderedAt',
      title: t(words.orderedAt),
      width: '130px',
      align: 'end',
      isWide: true,
      cell: ({ orderedAt }) => (orderedAt === null ? '–' : format.brief(orderedAt, now)),
    },
  ];
}
