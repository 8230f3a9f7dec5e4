import type { Conversation } from '@zhiyin/domain/inbox';
import { inboxWords as words } from '@zhiyin/domain/inbox';
import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { MoreRows } from '#ui/table/more-rows.tsx';
import { useColleagueNames } from '../data.ts';
import { ConversationRow } from './conversation-row.tsx';
import styles from './list.module.css';
import { ListEmpty } from './list-empty.tsx';
import { ListHead } from './list-head.tsx';
import type { Order, Tab } from './tabs.ts';
import { isUnread } from './unread.ts';
import type { useConversationList } from './use-conversation-list.ts';
import { useKeptScroll } from './use-kept-scroll.ts';
import { useSeen } from './use-seen.ts';
import type { useSteadyRows } from './use-steady-rows.ts';

interface Props {
  readonly tab: Tab;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly list: ReturnType<typeof useConversationList>;
  readonly steady: ReturnType<typeof useSteadyRows>;
  readonly openId: string | null;
  readonly onStep: (step: 1 | -1) => void;
}

/** The conversations of a tab; arrows walk it and open as they go. */
export function ListPane({ tab, order, onOrder, list, steady, openId, onStep }: Props) {
  const t = useSay();
  const { rows, changeCount, letGo, onPointerMove, onPointerLeave } = steady;
  const isReady = !list.isPending && !list.error;
  const box = useKeptScroll(`${tab} ${order}`, isReady);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (step === null || event.altKey || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    onStep(step);
  };
  return (
    <section aria-label={t(words.listOf)} className={styles['pane']}>
      <ListHead tab={tab} order={order} onOrder={onOrder} conversationId={openId} />
      <div ref={box} className={styles['scroll']}>
        {list.isPending && <PageLoading rows={8} />}
        {list.error && <PageError error={list.error} onRetry={list.refetch} />}
        {isReady && rows.length === 0 && <ListEmpty tab={tab} />}
        <ul onKeyDown={onKeyDown} onPointerMove={onPointerMove} onPointerLeave={onPointerLeave}>
          <Rows rows={rows} tab={tab} openId={openId} />
        </ul>
        <MoreRows {...list.more} />
      </div>
      {changeCount > 0 && (
        <Button size="small" className={styles['changes'] ?? ''} onClick={letGo}>
          {t(words.newBelow, { count: changeCount })}
        </Button>
      )}
    </section>
  );
}

interface RowsProps {
  readonly rows: readonly Conversation[];
  readonly tab: Tab;
  readonly openId: string | null;
}

function Rows({ rows, tab, openId }: RowsProps) {
  const { member } = useSession();
  const names = useColleagueNames();
  const seen = useSeen();
  return rows.map((conversation) => {
    const { conversationId, assigneeId } = conversation;
    const isOthers = assigneeId !== null && assigneeId !== member.memberId;
    return (
      <li key={conversationId}>
        <ConversationRow
          conversation={conversation}
          tab={tab}
          isOpen={conversationId === openId}
          isUnread={isUnread(conversation, seen.get(conversationId) ?? 0)}
          assigneeName={isOthers ? names.get(assigneeId) : undefined}
        />
      </li>
    );
  });
}
