import type { conversationClosed } from '@zhiyin/domain/inbox';
import type { PayloadOf } from '@zhiyin/domain/kit';
import { answerDays, surveyAsked } from '@zhiyin/domain/surveys';
import { sql } from 'kysely';
import { recordsOf } from '#modules/customers';
import type { Tx } from '#platform/context.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { expire } from './jobs.ts';
import { holdClosed, readSettings, wasAskedSince } from './queries.ts';

type Closing = Pick<
  PayloadOf<typeof conversationClosed>,
  'conversationId' | 'customerId' | 'assigneeId' | 'teamId' | 'closedAt'
>;

/** Where a customer can answer on the spot. */
const channelsToAskIn = ['widget', 'portal'];
const dayMs = 86_400_000;

/**
 * Asks the customer of a closed conversation how it went: when they wrote, somebody answered, the shop asks at all and
 * has not asked them lately. A conversation that has gone on meanwhile is asked about at its next close.
 */
export async function askCustomer(tx: Tx, closing: Closing): Promise<void> {
  const { isOn, quietHours } = await readSettings(tx);
  if (isOn) await askNow(tx, closing, quietHours);
}

/** As `askCustomer`, although the shop does not ask everybody: a rule wants it. False when there was nothing to ask. */
export async function askThisOne(tx: Tx, closing: Closing): Promise<boolean> {
  const { quietHours } = await readSettings(tx);
  return askNow(tx, closing, quietHours);
}

async function askNow(tx: Tx, closing: Closing, quietHours: number): Promise<boolean> {
  const { conversationId, customerId, assigneeId, teamId } = closing;
  const closedAt = new Date(closing.closedAt);
  const closed = await holdClosed(tx, conversationId, closedAt);
  if (!closed?.hasCustomerWritten || closed.lastAnswerer === null) return false;
  if (!channelsToAskIn.includes(closed.channel)) return false;
  if (await isLeftAlone(tx, customerId, quietHours)) return false;

  const [askId, askedAt] = [tx.system.newId(), tx.system.now()];
  const expiresAt = new Date(askedAt.getTime() + answerDays * dayMs);
  const ask = { askId, conversationId, customerId, askedAt, expiresAt, closedAt, datedAt: askedAt };
  const inserted = await tx.db
    .insertInto('asks')
    .values({ ...ask, workspaceId: tx.workspaceId, agentId: assigneeId ?? closed.lastAnswerer, teamId })
    .onConflict((row) => row.columns(['workspaceId', 'conversationId', 'closedAt']).doNothing())
    .returning('askId')
    .executeTakeFirst();
  if (!inserted) return false;
  await schedule(tx, expire, askId, expiresAt);
  await announce(tx, surveyAsked, {
    ...{ askId, conversationId, customerId, assigneeId, teamId },
    askedAt: askedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  });
  return true;
}

/** Whether the person was asked within the shop's hours of quiet. */
async function isLeftAlone(tx: Tx, customerId: string, quietHours: number): Promise<boolean> {
  if (quietHours === 0) return false;
  const records = await recordsOf(tx, customerId);
  const person = `surveys ${tx.workspaceId} ${records[0] ?? customerId}`;
  // Two of their conversations may be closed at once: the second waits to see what the first did.
  await sql`select pg_advisory_xact_lock(hashtextextended(${person}, 0))`.execute(tx.db);
  const since = new Date(tx.system.now().getTime() - quietHours * 3_600_000);
  return wasAskedSince(tx, records.length > 0 ? records : [customerId], since);
}
