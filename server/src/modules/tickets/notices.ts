import { type FactKind, stateOf } from '@zhiyin/domain/kit';
import {
  customerCommented,
  ticketAssigned,
  ticketCommented,
  ticketMoved,
  ticketNoted,
  ticketNotices,
  ticketNoticeTexts,
  ticketOverdue,
  ticketsRead,
} from '@zhiyin/domain/tickets';
import { z } from 'zod';
import { actorsOf } from '#modules/people';
import { may, type Tx } from '#platform/context.ts';
import { on, type Reaction, type Told } from '#platform/facts/reaction.ts';
import { findFact } from '#platform/facts/read-facts.ts';
import { findFlow } from '#platform/flows/find-flow.ts';
import { notify } from '#platform/notices/notify.ts';
import { ticketsById } from './queries.ts';
import type { TicketRow } from './rows.ts';
import { watchersOf } from './show-ticket.ts';
import { findType } from './types/queries.ts';
import { seesTicket } from './visibility.ts';

type Key = keyof typeof ticketNotices;
const About = z.object({ ticketId: z.string(), assigneeId: z.string().nullable() });
type About = z.infer<typeof About>;

/** What those who have a ticket or watch it are told of. Nobody is told of what they did themselves. */
export const noticeReactions: readonly Reaction[] = [
  telling(ticketAssigned, 'assigned', async (_, { assigneeId }) => (assigneeId === null ? [] : [assigneeId])),
  telling(customerCommented, 'customer', concerned),
  telling(ticketCommented, 'comment', concerned),
  telling(ticketNoted, 'comment', concerned),
  telling(ticketMoved, 'moved', concerned),
  telling(ticketOverdue, 'overdue', concerned),
];

function telling(
  kind: FactKind,
  key: Key,
  whom: (tx: Tx, about: About) => Promise<readonly string[]>,
): Reaction {
  return on(kind, `tickets.tell:${kind.kind}`, async (tx, payload, fact) => {
    const about = About.parse(payload);
    const row = (await ticketsById(tx, [about.ticketId])).get(about.ticketId);
    if (row) await tell(tx, row, key, await whom(tx, about), fact);
  });
}

/** Whoever has it and whoever watches it. */
async function concerned(tx: Tx, { ticketId, assigneeId }: About): Promise<string[]> {
  const watchers = await watchersOf(tx, ticketId);
  return assigneeId === null ? watchers : [assigneeId, ...watchers];
}

/** Who may not see the ticket any more is told nothing of it, by no way. */
async function tell(
  tx: Tx,
  row: TicketRow,
  key: Key,
  memberIds: readonly string[],
  { factId }: Told,
): Promise<void> {
  const { actorKind, actorId } = await findFact(tx, factId);
  const others = memberIds.filter((id) => actorKind !== 'member' || id !== actorId);
  if (others.length === 0) return;
  const actors = await actorsOf(tx, others);
  const seeing = others.filter((id) => {
    const actor = actors.get(id);
    const ctx = actor && { ...tx, actor };
    return ctx !== undefined && may(ctx, ticketsRead) && seesTicket(ctx, row);
  });
  const type = await findType(tx, row.typeId);
  const flow = await findFlow(tx, type.flowId);
  const label = stateOf(flow, row.stateKey)?.label;
  const text = ticketNoticeTexts[key];
  const values = { name: `${type.prefix}-${row.number}`, title: row.title };
  const inState = (locale: 'zh' | 'en') => text[locale].replace('{state}', label?.[locale] ?? row.stateKey);
  await notify(tx, seeing, {
    kind: ticketNotices[key],
    text: { zh: inState('zh'), en: inState('en') },
    values,
    subjectKind: 'ticket',
    subjectId: row.ticketId,
  });
}
