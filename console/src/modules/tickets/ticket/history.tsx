import { stateOf } from '@zhiyin/domain/kit';
import type { LiveFact } from '@zhiyin/domain/platform';
import { approvalAsked, approvalDecided, approvalEnded } from '@zhiyin/domain/platform';
import { type Ticket, ticketsFacts, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { z } from 'zod';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames } from '#modules/people';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { useEvents, useFlow } from '../data.ts';
import styles from '../tickets.module.css';

const named = new Map(
  [...ticketsFacts, approvalAsked, approvalDecided, approvalEnded].map(({ kind, words }) => [kind, words]),
);
const Moved = z.object({ from: z.object({ key: z.string() }), to: z.object({ key: z.string() }) });

/** What was done with a ticket, the latest first. */
export function History({ ticket }: { ticket: Ticket }) {
  const t = useSay();
  const events = useEvents(ticket.ticketId).data?.events ?? [];
  return (
    <details className={styles['part']}>
      <summary>{t(words.history)}</summary>
      {events.length === 0 && <p className={styles['faint']}>{t(words.noHistory)}</p>}
      <ol className={styles['plainList']}>
        {events.toReversed().map((fact) => (
          <li key={fact.position}>
            <Event fact={fact} flowId={ticket.flowId} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Event({ fact, flowId }: { fact: LiveFact; flowId: string }) {
  const t = useSay();
  const names = useMemberNames();
  const flow = useFlow(flowId).data;
  const text = named.get(fact.kind);
  const moved = Moved.safeParse(fact.payload).data;
  const nameOf = (key: string) => {
    const state = flow && stateOf(flow, key);
    return state ? t(state.label) : key;
  };
  const { actor } = fact;
  const who = (actor.id !== null && names.get(actor.id)) || t(words.bySystem);
  return (
    <div className={styles['row']}>
      <span className={styles['grow']}>
        {text ? t(text) : fact.kind}
        {moved && ` · ${t(words.movedTo, { from: nameOf(moved.from.key), to: nameOf(moved.to.key) })}`}
      </span>
      <span className={styles['faint']}>
        {who} · <TimeAgo moment={fact.occurredAt} />
      </span>
    </div>
  );
}
