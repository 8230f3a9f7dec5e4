import { dateFormat } from '../../../widget/src/locale.ts';
import { useSay, useSetting } from '../setting.ts';
import { Link } from '../shell/link.tsx';
import { Loading } from '../shell/loading.tsx';
import { Title } from '../shell/title.tsx';
import { inboxWords, ticketWords } from '../words.ts';
import { type OwnTicket, useTickets } from './use-tickets.ts';
import { ownTicketWords } from './words.ts';

/** Every ticket of the customer's, with where it stands. */
export function TicketsPage() {
  const say = useSay();
  const items = useTickets();
  return (
    <section class="page">
      <Title text={say(ticketWords.title)} />
      <p>
        <Link to={['tickets', 'new']} class="button main">
          {say(ownTicketWords.open)}
        </Link>
      </p>
      {items === null && <Loading />}
      {items?.length === 0 && (
        <div class="empty">
          <h2>{say(ticketWords.nothing)}</h2>
          <p>{say(ticketWords.nothingHint)}</p>
        </div>
      )}
      <ul class="conversations">
        {items?.map((one) => (
          <li key={one.ticketId}>
            <Entry ticket={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Entry({ ticket }: { ticket: OwnTicket }) {
  const { locale } = useSetting();
  const say = useSay();
  const { ticketId, name, title, state, category, changedAt } = ticket;
  const day = dateFormat(locale, { dateStyle: 'medium' }).format(new Date(changedAt));
  const isOver = category === 'solved' || category === 'closed';
  return (
    <Link to={['tickets', ticketId]} class="entry">
      <span class="when">
        <time dateTime={changedAt}>{day}</time>
        <span class={isOver ? 'state' : 'state going'}>{state[locale]}</span>
      </span>
      <span class="last">
        <bdi class="who">{say(inboxWords.says, { name })}</bdi>
        <bdi>{title}</bdi>
      </span>
    </Link>
  );
}
