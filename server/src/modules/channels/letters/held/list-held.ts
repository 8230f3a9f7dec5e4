import {
  type listHeldLetters as contract,
  HeldFor,
  type HeldLetter,
  heldJudge,
} from '@zhiyin/domain/channels';
import { maskSensitive } from '@zhiyin/domain/kit';
import { sql } from 'kysely';
import type { z } from 'zod';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { seesSensitive } from '#platform/sensitive/sees-sensitive.ts';
import { HeldEvent } from './held-event.ts';

const excerptMax = 200;

/** Mails of all mailboxes that wait for a person, the latest first. */
export async function listHeldLetters(
  ctx: Context,
  { after, limit }: z.infer<typeof contract.query>,
): Promise<z.infer<typeof contract.response>> {
  requirePermission(ctx, heldJudge);
  const place = momentCursor.read(after);
  return look(ctx, async (tx) => {
    const isBehind = place
      ? sql<boolean>`(a.received_at, a.arrival_id) < (${place.at}, ${place.id}::uuid)`
      : sql<boolean>`true`;
    const rows = await tx.db
      .selectFrom('channelArrivals as a')
      .innerJoin('channelAccounts as c', (on) =>
        on.onRef('c.workspaceId', '=', 'a.workspaceId').onRef('c.accountId', '=', 'a.accountId'),
      )
      .select(['a.arrivalId', 'a.accountId', 'c.name as accountName', 'a.receivedAt', 'a.event', 'a.heldFor'])
      .where('a.workspaceId', '=', tx.workspaceId)
      .where('a.state', '=', 'held')
      .where(isBehind)
      .orderBy('a.receivedAt', 'desc')
      .orderBy('a.arrivalId', 'desc')
      .limit(limit + 1)
      .execute();
    const { items, next } = asPage(rows, limit, (row) => momentCursor.write(row.receivedAt, row.arrivalId));
    return { items: items.map((row) => present(tx, row)), next, total: await countOf(tx) };
  });
}

interface Row {
  readonly arrivalId: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly receivedAt: Date;
  readonly event: unknown;
  readonly heldFor: string | null;
}

function present(tx: Tx, { receivedAt, event, heldFor, ...row }: Row): HeldLetter {
  const { text, letter } = HeldEvent.parse(event);
  const { from, subject } = letter.letter;
  const readable = (said: string): string => (seesSensitive(tx) ? said : maskSensitive(said));
  const [sender, ...others] = from;
  return {
    ...row,
    from: sender && others.length === 0 ? sender : null,
    subject: readable(subject),
    excerpt: readable(text).replace(/\s+/g, ' ').slice(0, excerptMax).toWellFormed(),
    receivedAt: receivedAt.toISOString(),
    heldFor: HeldFor.parse(heldFor),
  };
}

async function countOf(tx: Tx): Promise<number> {
  const { count } = await tx.db
    .selectFrom('channelArrivals')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('workspaceId', '=', tx.workspaceId)
    .where('state', '=', 'held')
    .executeTakeFirstOrThrow();
  return count;
}
