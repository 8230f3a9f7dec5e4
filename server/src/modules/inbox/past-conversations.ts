import {
  conversationAssigned,
  conversationClosed,
  conversationOpened,
  conversationReopened,
  conversationSnoozed,
  conversationWoke,
  Priority,
} from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { isOurs } from './metrics.ts';

/** A conversation of a past period, as it came and what became of it. */
export interface PastConversation {
  readonly conversationId: string;
  readonly channelId: string | null;
  readonly channel: string;
  readonly priority: Priority;
  readonly reasonKey: string | null;
  /** The team it had when it was opened. */
  readonly teamId: string | null;
  readonly openedAt: Date;
  readonly firstResponseAt: Date | null;
  readonly closedAt: Date | null;
  /** Who had it first, since when, and whether somebody took or gave it by hand. */
  readonly assigned: { readonly memberId: string; readonly at: Date; readonly isByHand: boolean } | null;
  /** Everybody who had it, in order. */
  readonly hands: readonly PastHand[];
  /** What the customer wrote first. */
  readonly firstText: string;
  /** Who had their conversation before. */
  readonly lastMemberId: string | null;
}

/** Somebody who had a conversation. */
export interface PastHand {
  readonly memberId: string;
  /** Whose it was then. */
  readonly teamId: string | null;
  readonly from: Date;
  /** Null: they have it to the end. */
  readonly to: Date | null;
  /** How long it slept, or was closed, meanwhile. */
  readonly asleepSeconds: number;
  /** It came straight from somebody else's, and not out of the queue. */
  readonly isDirect: boolean;
}

interface Asked {
  readonly from: Date;
  readonly to: Date;
  /** Keyset: the last id of the page before. */
  readonly after: string | null;
  readonly limit: number;
}

type Row = Omit<PastConversation, 'priority' | 'teamId' | 'assigned' | 'hands'> & {
  priority: string;
};

/** Conversations that were opened within a period, in order of id, which is nearly that of their opening. */
export async function openedWithin(tx: Tx, { from, to, after, limit }: Asked): Promise<PastConversation[]> {
  const page = after === null ? sql`` : sql`and c.conversation_id > ${after}::uuid`;
  const { rows } = await sql<Row>`
    select c.conversation_id, c.channel_id, c.channel, c.priority, c.reason_key, c.opened_at, c.first_response_at, c.closed_at,
      coalesce((select m.text from messages m where m.workspace_id = c.workspace_id
        and m.conversation_id = c.conversation_id and m.number = 1), '') as first_text,
      (select coalesce(q.assignee_id, q.answered_by) from conversations q where q.workspace_id = c.workspace_id
        and q.customer_id = c.customer_id and q.opened_at < c.opened_at
        and coalesce(q.assignee_id, q.answered_by) is not null
        order by q.opened_at desc limit 1) as last_member_id
    from conversations c where c.workspace_id = ${tx.workspaceId}
      and c.opened_at >= ${from} and c.opened_at < ${to} and ${isOurs} ${page}
    order by c.conversation_id limit ${limit}
  `.execute(tx.db);
  const told = await toldOf(
    tx,
    rows.map(({ conversationId }) => conversationId),
  );
  return rows.map((row) => ({
    ...row,
    priority: Priority.parse(row.priority),
    ...spell(told.get(row.conversationId) ?? [], row.closedAt ?? tx.system.now()),
  }));
}

/** How many conversations were opened within a period. */
export async function countOpenedWithin(tx: Tx, { from, to }: Pick<Asked, 'from' | 'to'>): Promise<number> {
  const { count } = await tx.db
    .selectFrom('conversations as c')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('workspaceId', '=', tx.workspaceId)
    .where('openedAt', '>=', from)
    .where('openedAt', '<', to)
    .where(isOurs)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What takes it off the desk of whoever has it, and what brings it back. */
const sleeps = [conversationSnoozed, conversationClosed];
const wakes = [conversationWoke, conversationReopened];

interface Told {
  readonly subjectId: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly actorKind: string;
  readonly occurredAt: Date;
}

async function toldOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Told[]>> {
  const kinds = [conversationOpened, conversationAssigned, ...sleeps, ...wakes];
  const { rows } = await sql<Told>`
    select subject_id, kind, payload, actor_kind, occurred_at from facts
    where workspace_id = ${tx.workspaceId} and subject_id = any(${[...ids]}::uuid[]) and position is not null
      and kind = any(${kinds.map(({ kind }) => kind)}::text[])
    order by subject_id, position
  `.execute(tx.db);
  return Map.groupBy(rows, ({ subjectId }) => subjectId);
}

const Assigned = z.object({
  from: z.string().nullish(),
  to: z.string().nullable(),
  teamId: z.string().nullish(),
});
const Opened = z.object({ teamId: z.string().nullish() });

function spell(told: readonly Told[], end: Date): Pick<PastConversation, 'teamId' | 'assigned' | 'hands'> {
  let teamId: string | null = null;
  let assigned: PastConversation['assigned'] = null;
  const hands: { -readonly [Key in keyof PastHand]: PastHand[Key] }[] = [];
  let sleptAt: Date | null = null;
  const wake = (at: Date): void => {
    const hand = hands.at(-1);
    if (hand && sleptAt) hand.asleepSeconds += Math.max(0, at.getTime() - sleptAt.getTime()) / 1000;
    sleptAt = null;
  };
  for (const { kind, payload, actorKind, occurredAt: at } of told) {
    if (kind === conversationOpened.kind) teamId = Opened.parse(payload).teamId ?? null;
    if (sleeps.some((one) => one.kind === kind)) sleptAt ??= at;
    if (wakes.some((one) => one.kind === kind)) wake(at);
    if (kind !== conversationAssigned.kind) continue;
    const { from = null, to: memberId, teamId: itsTeam = null } = Assigned.parse(payload);
    const before = hands.at(-1);
    if (before?.to === null && before.memberId === memberId) continue;
    const isAsleep: boolean = sleptAt !== null;
    wake(at);
    if (isAsleep) sleptAt = at;
    if (before) before.to ??= at;
    if (memberId === null) continue;
    assigned ??= { memberId, at, isByHand: actorKind !== 'system' };
    const isDirect = hands.length > 0 && from !== null;
    hands.push({ memberId, teamId: itsTeam, from: at, to: null, asleepSeconds: 0, isDirect });
  }
  wake(end);
  return { teamId, assigned, hands };
}
