import { Link } from '@tanstack/react-router';
import { inboxWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import styles from './list.module.css';
import { type Order, type Tab, tabs, tabWords } from './tabs.ts';
import { useAllWaitingCount } from './use-waiting-count.ts';

interface Props {
  readonly tab: Tab;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly conversationId: string | null;
}

/** The groups of conversations, and which of them come first. */
export function ListHead({ tab, order, onOrder, conversationId }: Props) {
  const t = useSay();
  const waitingCount = useAllWaitingCount();
  const place =
    conversationId === null ? { to: '/inbox' } : { to: '/inbox/$conversationId', params: { conversationId } };
  return (
    <div className={styles['head']}>
      <nav aria-label={t(words.tabsLabel)} className={styles['tabs']}>
        {tabs.map((one) => (
          <Link
            key={one}
            {...place}
            search={{ tab: one }}
            replace
            className={styles['tab'] ?? ''}
            aria-current={one === tab ? 'page' : undefined}
          >
            {t(tabWords[one])}
            {one === 'waiting' && waitingCount > 0 && (
              <span className={styles['count']}>{waitingCount > 99 ? '99+' : waitingCount}</span>
            )}
          </Link>
        ))}
      </nav>
      {tab !== 'closed' && <OrderButton order={order} onOrder={onOrder} />}
    </div>
  );
}

const orderWords = { wait: words.byWait, time: words.byTime };

function OrderButton({ order, onOrder }: { order: Order; onOrder: (order: Order) => void }) {
  const t = useSay();
  const other = order === 'wait' ? 'time' : 'wait';
  return (
    <button
      type="button"
      className={styles['order']}
      title={t(words.changeOrder, { order: t(orderWords[other]) })}
      onClick={() => onOrder(other)}
    >
      <Icon name={order === 'wait' ? 'clock' : 'arrow-down'} size={14} />
      {t(orderWords[order])}
    </button>
  );
}
