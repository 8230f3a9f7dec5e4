import { Link } from '@tanstack/react-router';
import { inboxWords, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Disclosure } from '#ui/control/disclosure.tsx';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { RingButton } from '../ring/ring-button.tsx';
import { type InboxView, searchOf } from '../use-inbox-view.ts';
import { FilterButton } from './filter-button.tsx';
import styles from './list-head.module.css';
import { mainTabs, mayWait, moreTabs, type Order, type Tab, tabWords } from './tabs.ts';
import { useTabCounts } from './use-counts.ts';

/** The groups of conversations, which of them come first, and what narrows them. */
export function ListHead({ view }: { view: InboxView }) {
  const t = useSay();
  const isMore = !mainTabs.some((tab) => tab === view.tab);
  return (
    <div className={styles['head']}>
      <nav aria-label={t(inboxWords.tabsLabel)} className={styles['tabs']}>
        {mainTabs.map((tab) => (
          <TabLink key={tab} tab={tab} view={view} className={styles['tab']} />
        ))}
        {isMore && <TabLink tab={view.tab} view={view} className={styles['tab']} />}
        <MoreTabs view={view} />
      </nav>
      <div className={styles['bar']}>
        {mayWait(view.tab) ? <OrderButton order={view.order} onOrder={view.setOrder} /> : <span />}
        <div className={styles['tools']}>
          <IconButton icon="search" label={t(words.searchMessages)} onClick={() => view.setFind('')} />
          <FilterButton filter={view.filter} onFilter={view.setFilter} />
          <RingButton />
        </div>
      </div>
    </div>
  );
}

interface TabProps {
  readonly tab: Tab;
  readonly view: InboxView;
  readonly className: string | undefined;
  readonly onClick?: () => void;
}

function TabLink({ tab, view, className, onClick }: TabProps) {
  const t = useSay();
  const count = useTabCounts()(tab);
  const { conversationId } = view;
  const place =
    conversationId === null ? { to: '/inbox' } : { to: '/inbox/$conversationId', params: { conversationId } };
  return (
    <Link
      {...place}
      search={{ ...searchOf(tab, view.filter, null) }}
      replace
      className={className ?? ''}
      aria-current={tab === view.tab ? 'page' : undefined}
      {...(onClick && { onClick })}
    >
      {t(tabWords[tab])}
      {count !== null && count > 0 && (
        <span className={styles['count']} data-calls={tab === 'queue'}>
          {count > 99 ? '99+' : count}
        </span>
      )}
    </Link>
  );
}

function MoreTabs({ view }: { view: InboxView }) {
  const t = useSay();
  const counts = useTabCounts();
  const hasMentions = (counts('mentioned') ?? 0) > 0 && view.tab !== 'mentioned';
  return (
    <div className={styles['more']}>
      <Disclosure
        label={t(words.moreTabs)}
        button={
          <>
            <Icon name="more" />
            {hasMentions && <span className={styles['dot']} />}
          </>
        }
      >
        {(close) => (
          <ul>
            {moreTabs.map((tab) => (
              <li key={tab}>
                <TabLink tab={tab} view={view} className={styles['choice']} onClick={close} />
              </li>
            ))}
          </ul>
        )}
      </Disclosure>
    </div>
  );
}

const orderWords = { waiting: inboxWords.byWait, recent: inboxWords.byTime };

function OrderButton({ order, onOrder }: { order: Order; onOrder: (order: Order) => void }) {
  const t = useSay();
  const other = order === 'waiting' ? 'recent' : 'waiting';
  return (
    <button
      type="button"
      className={styles['order']}
      title={t(inboxWords.changeOrder, { order: t(orderWords[other]) })}
      onClick={() => onOrder(other)}
    >
      <Icon name={order === 'waiting' ? 'clock' : 'arrow-down'} size={14} />
      {t(orderWords[order])}
    </button>
  );
}
