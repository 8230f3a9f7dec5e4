import { type Conversation, inboxWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useIsNarrow, useMedia } from '#lib/use-media.ts';
import { useShortcut } from '#ui/keys/use-shortcut.ts';
import { Empty } from '#ui/page/empty.tsx';
import { useDocumentTitle } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useConversation } from './data.ts';
import styles from './inbox.module.css';
import { ListPane } from './list/list-pane.tsx';
import { useConversationList } from './list/use-conversation-list.ts';
import { useSteadyRows } from './list/use-steady-rows.ts';
import { SidePane } from './side/side-pane.tsx';
import { ThreadPane } from './thread/thread-pane.tsx';
import { type InboxView, useInboxView, useSteps } from './use-inbox-view.ts';

/** The desk: who writes, what they say, who they are. Three panes, or one after the other on a phone. */
export function InboxPage({ conversationId }: { conversationId?: string }) {
  const t = useSay();
  const isNarrow = useIsNarrow();
  const view = useInboxView(conversationId ?? null);
  const { tab, order } = view;
  const list = useConversationList(tab, order);
  const steady = useSteadyRows(list.rows, `${tab} ${order}`);
  const step = useSteps(
    steady.rows.map((row) => row.conversationId),
    view.conversationId,
    view.open,
  );
  useShortcut('j', words.nextConversation, () => step(1));
  useShortcut('k', words.previousConversation, () => step(-1));
  useDocumentTitle(t(words.inbox));

  return (
    <div className={styles['inbox']}>
      <h1 className="spoken">{t(words.inbox)}</h1>
      {(!isNarrow || view.conversationId === null) && (
        <ListPane
          tab={tab}
          order={order}
          onOrder={view.setOrder}
          list={list}
          steady={steady}
          openId={view.conversationId}
          onStep={step}
        />
      )}
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
          <Empty icon="chat" title={t(words.pickOne)} sentence={t(words.pickOneHint)} />
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
  if (isWide) {
    return (
      <>
        <ThreadPane conversation={conversation} onBack={null} onDetails={null} />
        <SidePane conversation={conversation} onBack={null} />
      </>
    );
  }
  if (view.hasDetails) {
    return <SidePane conversation={conversation} onBack={() => view.showDetails(false)} />;
  }
  return (
    <ThreadPane
      conversation={conversation}
      onBack={isNarrow ? view.toList : null}
      onDetails={() => view.showDetails(true)}
    />
  );
}
