import { heldJudge } from '@zhiyin/domain/channels';
import { type Conversation, inboxWords as words } from '@zhiyin/domain/inbox';
import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay, useSession } from '#lib/session/session-context.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { MoreRows } from '#ui/table/more-rows.tsx';
import { useColleagueNames } from '../data.ts';
import { useTypingCustomers } from '../presence/use-presence.ts';
import { useTags } from '../tags/data.ts';
import { type InboxView, searchOf } from '../use-inbox-view.ts';
import { ConversationRow } from './conversation-row.tsx';
import { HeldNotice } from './held-notice.tsx';
import styles from './list.module.css';
import { ListEmpty } from './list-empty.tsx';
import { ListHead } from './list-head.tsx';
import { isUnread } from './unread.ts';
import type { useConversationList } from './use-conversation-list.ts';
import { useKeptScroll } from './use-kept-scroll.ts';
import type { useSteadyRows } from './use-steady-rows.ts';

interface Props {
  readonly view: InboxView;
  readonly list: ReturnType<typeof useConversationList>;
  readonly steady: ReturnType<typeof useSteadyRows>;
  readonly onStep: (step: 1 | -1) => void;
}

/** The conversations of a tab; arrows walk it and open as they go. */
export function ListPane({ view, list, steady, onStep }: Props) {
  const t = useSay();
  const mayJudge = useMay()(heldJudge);
  const { rows, changeCount, letGo, onPointerMove, onPointerLeave } = steady;
  const isReady = !list.isPending && !list.error;
  const box = useKeptScroll(listKey(view), isReady);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (step === null || event.altKey || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    onStep(step);
  };
  return (
    <section aria-label={t(words.listOf)} className={styles['pane']}>
      <ListHead view={view} />
      {mayJudge && <HeldNotice />}
      <div ref={box} className={styles['scroll']}>
        {list.isPending && <PageLoading rows={8} />}
        {list.error && <PageError error={list.error} onRetry={list.refetch} />}
        {isReady && rows.length === 0 && <ListEmpty view={view} />}
        <ul onKeyDown={onKeyDown} onPointerMove={onPointerMove} onPointerLeave={onPointerLeave}>
          <Rows rows={rows} view={view} />
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

/** Names a list as it is ordered and narrowed. */
export function listKey({ tab, order, filter }: Pick<InboxView, 'tab' | 'order' | 'filter'>): string {
  return [tab, order, filter.priority, filter.tagId, filter.channel, filter.teamId].join(' ');
}

function Rows({ rows, view }: { rows: readonly Conversation[]; view: InboxView }) {
  const { member } = useSession();
  const names = useColleagueNames();
  const typing = useTypingCustomers();
  const tags = useTags();
  const search = searchOf(view.tab, view.filter, view.find);
  return rows.map((conversation) => {
    const { conversationId, assigneeId } = conversation;
    const isOthers = assigneeId !== null && assigneeId !== member.memberId;
    return (
      <li key={conversationId}>
        <ConversationRow
          conversation={conversation}
          search={search}
          tags={tags}
          isOpen={conversationId === view.conversationId}
          isUnread={isUnread(conversation, member.memberId)}
          isTyping={typing.has(conversationId)}
          assigneeName={isOthers ? names.get(assigneeId) : undefined}
        />
      </li>
    );
  });
}
