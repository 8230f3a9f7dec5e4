import { stateOf } from '@zhiyin/domain/kit';
import type { LiveFact } from '@zhiyin/domain/platform';
import { approvalAsked, approvalDecided, approvalEnded, ruleFired } from '@zhiyin/domain/platform';
import { type Ticket, ticketsFacts, ticketHistoryWords as words } from '@zhiyin/domain/tickets';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { priorityWords, useTags } from '#modules/inbox';
import { useMemberNames, useTeamNames } from '#modules/people';
import { useFiringSaid } from '#modules/platform';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { useEvents, useFlow } from '../data.ts';
import styles from '../tickets.module.css';
import { type Reader, sayDetail } from './history/say-detail.ts';

const named = new Map(
  [...ticketsFacts, approvalAsked, approvalDecided, approvalEnded].map(({ kind, words }) => [kind, words]),
);

/** What was done with a ticket, the latest first. */
export function History({ ticket }: { ticket: Ticket }) {
  const t = useSay();
  const reader = useReader(ticket.flowId);
  const events = useEvents(ticket.ticketId).data?.events ?? [];
  return (
    <details className={styles['part']}>
      <summary>{t(words.history)}</summary>
      {events.length === 0 && <p className={styles['faint']}>{t(words.noHistory)}</p>}
      <ol className={styles['plainList']}>
        {events.toReversed().map((fact) => (
          <li key={fact.position}>
            <Event fact={fact} reader={reader} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Event({ fact, reader }: { fact: LiveFact; reader: Reader }) {
  const t = useSay();
  const text = named.get(fact.kind);
  const firingSaid = useFiringSaid();
  const fired = fact.kind === ruleFired.kind ? ruleFired.payload.safeParse(fact.payload).data : undefined;
  const detail = sayDetail(fact.kind, fact.payload, reader);
  const { id, kind } = fact.actor;
  const other = kind === 'visitor' ? t(words.byCustomer) : t(words.bySystem);
  return (
    <div className={styles['row']}>
      <span className={styles['grow']}>
        {fired ? firingSaid(fired) : text ? t(text) : fact.kind}
        {detail !== '' && (
          <>
            {' · '}
            <bdi>{detail}</bdi>
          </>
        )}
      </span>
      <span className={styles['faint']}>
        {id !== null && kind === 'member' ? reader.member(id) : other} · <TimeAgo moment={fact.occurredAt} />
      </span>
    </div>
  );
}

/** How facts are said to whoever looks. */
function useReader(flowId: string): Reader {
  const say = useSay();
  const format = useFormat();
  const [members, teams, tags] = [useMemberNames(), useTeamNames(), useTags()];
  const flow = useFlow(flowId).data;
  const short = (id: string) => id.slice(-6);
  return {
    say,
    member: (id) => members.get(id) ?? short(id),
    team: (id) => teams.get(id) ?? short(id),
    tag: (id) => tags.find(({ tagId }) => tagId === id)?.name ?? short(id),
    state: (key) => {
      const state = flow && stateOf(flow, key);
      return state ? say(state.label) : key;
    },
    priority: (key) => say(priorityWords[key]),
    moment: format.exact,
    duration: format.duration,
  };
}
