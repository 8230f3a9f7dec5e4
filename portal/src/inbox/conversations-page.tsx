import type { Locale } from '@zhiyin/domain/kit';
import { dayIn } from '../../../widget/src/chat/day.ts';
import { clock, dateFormat } from '../../../widget/src/locale.ts';
import { useOffice, useSay, useSetting } from '../setting.ts';
import { Icon } from '../shell/icon.tsx';
import { Link } from '../shell/link.tsx';
import { Loading } from '../shell/loading.tsx';
import { Title } from '../shell/title.tsx';
import { inboxWords } from '../words.ts';
import type { ConversationEntry } from './contract.ts';

/** Every conversation of the customer, the last one first. */
export function ConversationsPage() {
  const office = useOffice();
  const { welcome, locale } = useSetting();
  const say = useSay();
  const items = office.list.value;
  return (
    <section class="page">
      <div class="head">
        <Title text={welcome.title[locale]} />
        <Link to={['conversations', 'new']} class="button main">
          <Icon name="write" />
          {say(inboxWords.write)}
        </Link>
      </div>
      {items === null && <Loading />}
      {items?.length === 0 && (
        <div class="empty">
          <h2>{say(inboxWords.nothingYet)}</h2>
          <p>{say(inboxWords.nothingYetHint)}</p>
        </div>
      )}
      <ul class="conversations">
        {items?.map((one) => (
          <li key={one.conversationId}>
            <Entry conversation={one} />
          </li>
        ))}
      </ul>
      {office.hasMore.value && (
        <button type="button" class="button" onClick={() => office.readMore()}>
          {say(inboxWords.more)}
        </button>
      )}
    </section>
  );
}

function Entry({ conversation }: { conversation: ConversationEntry }) {
  const { locale } = useSetting();
  const say = useSay();
  const { conversationId, state, unreadCount, lastMessageAt, lastMessageAuthor, lastMessageText } =
    conversation;
  const name =
    lastMessageAuthor === 'customer' ? say(inboxWords.you) : (conversation.agentName ?? say(inboxWords.shop));
  return (
    <Link to={['conversations', conversationId]} class={unreadCount > 0 ? 'entry unread' : 'entry'}>
      <span class="when">
        <time dateTime={lastMessageAt}>{sayWhen(lastMessageAt, Date.now(), locale)}</time>
        <span class={state === 'open' ? 'state going' : 'state'}>{say(inboxWords[state])}</span>
      </span>
      <span class="last">
        {lastMessageAuthor !== 'system' && <bdi class="who">{say(inboxWords.says, { name })}</bdi>}
        <bdi>{lastMessageText || say(inboxWords.file)}</bdi>
      </span>
      {unreadCount > 0 && (
        <span class="badge">
          <span aria-hidden="true">{unreadCount}</span>
          <span class="said">{say(inboxWords.unread, { count: unreadCount })}</span>
        </span>
      )}
    </Link>
  );
}

/** Today the time, else the day, with its year when it is not this one. */
function sayWhen(at: string, nowMs: number, locale: Locale): string {
  const dayOf = dayIn(undefined);
  const [day, today] = [dayOf(at), dayOf(new Date(nowMs).toISOString())];
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  const date: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric' };
  if (!isThisYear) date.year = 'numeric';
  return dateFormat(locale, day === today ? clock : date).format(new Date(at));
}
