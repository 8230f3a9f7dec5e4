import { useEffect } from 'preact/hooks';
import { dateFormat } from '../../../widget/src/locale.ts';
import { go } from '../place.ts';
import { useOffice, useSay, useSetting } from '../setting.ts';
import { Icon } from '../shell/icon.tsx';
import { Link } from '../shell/link.tsx';
import { Title } from '../shell/title.tsx';
import { inboxWords, shellWords } from '../words.ts';
import { Composer } from './composer.tsx';
import type { Correspondence } from './correspondence.ts';
import { Log } from './log.tsx';

/** One conversation, read and written on; without an id one that is about to begin. */
export function ConversationPage({ conversationId }: { conversationId: string | null }) {
  const office = useOffice();
  const { locale } = useSetting();
  const say = useSay();
  const correspondence = office.of(conversationId);
  useLooking(correspondence);
  useMovingOn(correspondence);
  const entry = office.list.value?.find((one) => one.conversationId === conversationId);
  const date = entry && dateFormat(locale, { dateStyle: 'medium' }).format(new Date(entry.openedAt));
  const title = date ? say(inboxWords.conversationOf, { date }) : say(inboxWords.conversations);
  const hasOpen = conversationId === null && office.list.value?.some(({ state }) => state === 'open');
  return (
    <section class="conversation">
      <div class="conversation-head">
        <Link to={[]} class="quiet square" label={say(shellWords.back)}>
          <Icon name="back" />
        </Link>
        <Title text={conversationId === null ? say(inboxWords.newConversation) : title} />
      </div>
      {conversationId === null ? (
        <NewLog correspondence={correspondence} hasOpen={hasOpen === true} />
      ) : (
        <Log correspondence={correspondence} />
      )}
      <Composer correspondence={correspondence} />
    </section>
  );
}

/** What is on its way, before there is a conversation. */
function NewLog({ correspondence, hasOpen }: { correspondence: Correspondence; hasOpen: boolean }) {
  const say = useSay();
  if (correspondence.rows.value.length > 0) return <Log correspondence={correspondence} />;
  return (
    <div class="log-place beginning">
      <p>{say(inboxWords.newHint)}</p>
      {hasOpen && <p class="hint">{say(inboxWords.goesToOpen)}</p>}
    </div>
  );
}

/** A conversation is looked at while it is shown and the page is. */
function useLooking(correspondence: Correspondence): void {
  useEffect(() => {
    const look = (): void => correspondence.lookAt(document.visibilityState === 'visible');
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      correspondence.lookAt(false);
    };
  }, [correspondence]);
}

/** The first message has found its conversation: goes on there. */
function useMovingOn(correspondence: Correspondence): void {
  const storedIn = correspondence.storedIn.value;
  const isMoving = correspondence.conversationId === null && storedIn !== null;
  const isSent = correspondence.rows.value.length === 0;
  useEffect(() => {
    if (!isMoving || !isSent || storedIn === null) return;
    correspondence.moveOn();
    go(['conversations', storedIn], 'replace');
  }, [isMoving, isSent, storedIn, correspondence]);
}
