import { type Conversation, inboxWords, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useIsNarrow, useMedia } from '#lib/use-media.ts';
import { useShortcut } from '#ui/keys/use-shortcut.ts';
import { useDocumentTitle } from '#ui/page/document-title.ts';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { ActsFrame } from './acts/acts-frame.tsx';
import { useConversation } from './data.ts';
import { FirstStepsOr } from './first-steps/first-steps-or.tsx';
import styles from './inbox.module.css';
import { longestWait } from './list/list-order.ts';
import { ListPane, listKey } from './list/list-pane.tsx';
import { useConversationList } from './list/use-conversation-list.ts';
import { useSteadyRows } from './list/use-steady-rows.ts';
import { SearchPane } from './search/search-pane.tsx';
import { SidePane } from './side/side-pane.tsx';
import { ThreadPane } from './thread/thread-pane.tsx';
import { type InboxView, useInboxView, useSteps } from './use-inbox-view.ts';

/** The desk: who writes, what they say, who they are. Three panes, or one after the other on a phone. */
export function InboxPage({ conversationId }: { conversationId?: string }) {
  const t = useSay();
  const isNarrow = useIsNarrow();
  const view = useInboxView(conversationId ?? null);
  const list = useConversationList(view.tab, view.order, view.filter);
  const steady = useSteadyRows(list.rows, listKey(view));
  const step = useSteps(
    steady.rows.map((row) => row.conversationId),
    view.conversationId,
    view.open,
  );
  useShortcut('j', inboxWords.nextConversation, () => step(1));
  useShortcut('k', inboxWords.previousConversation, () => step(-1));
  useShortcut('w', words.toLongestWait, () => openIfAny(longestWait(list.rows), view.open));
  useShortcut('/', words.searchMessages, () => view.setFind(view.find ?? ''));
  useDocumentTitle(t(inboxWords.inbox));

  return (
    <div className={styles['inbox']}>
      <h1 className="spoken">{t(inboxWords.inbox)}</h1>
      {(!isNarrow || view.conversationId === null) &&
        (view.find === null ? (
          <ListPane view={view} list={list} steady={steady} onStep={step} />
        ) : (
          <SearchPane view={view} find={view.find} />
        ))}
      {view.conversationId !== null && (
        <OpenConversation
          // Another conversation begins afresh: its place, its draft, its dialogs are its own.
          key={view.conversationId}
          conversationId={view.conversationId}
          known={list.rows.find((row) => row.conversationId === view.conversationId)}
          view={view}
        />
      )}
      {view.conversationId === null && !isNarrow && (
        <div className={styles['none']}>
          <FirstStepsOr>
            <Empty icon="chat" title={t(inboxWords.pickOne)} sentence={t(inboxWords.pickOneHint)} />
          </FirstStepsOr>
        </div>
      )}
    </div>
  );
}

interface OpenProps {
  readonly conversationId: string;
  /** What the list already tells of it, to begin with. */
  readonly known: Conversation | undefined;
  readonly view: InboxView;
}

function OpenConversation({ conversationId, known, view }: OpenProps) {
  const isNarrow = useIsNarrow();
  const isWide = useMedia('(min-width: 1180px)');
  const query = useConversation(conversationId);
  const conversation = query.data ?? known;
  if (!conversation) {
    return (
      <div className={styles['none']}>
        {query.isPending ? <PageLoading /> : <PageError error={query.error} onRetry={query.refetch} />}
      </div>
    );
  }
  return (
    <ActsFrame conversation={conversation} onLeave={view.toList}>
      {(isWide || !view.hasDetails) && (
        <ThreadPane
          conversation={conversation}
          at={view.at}
          onBack={isNarrow ? view.toList : null}
          onLeave={view.toList}
          onDetails={isWide ? null : () => view.showDetails(true)}
        />
      )}
      {(isWide || view.hasDetails) && (
        <SidePane conversation={conversation} onBack={isWide ? null : () => view.showDetails(false)} />
      )}
    </ActsFrame>
  );
}

function openIfAny(conversation: Conversation | undefined, open: (id: string) => void): void {
  if (conversation) open(conversation.conversationId);
}
