import {
  type suggest as contract,
  suggest as endpoint,
  suggestionReceived,
  suggestionsWords,
} from '@zhiyin/domain/suggestions';
import { sql } from 'kysely';
import type { z } from 'zod';
import { inShop, whoAnswers } from '#modules/channels';
import type { Actor, Context, Ground, Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { once } from '#platform/http/idempotency.ts';
import { networkOf } from '#platform/http/limits.ts';
import type { Exchange } from '#platform/http/serve.ts';
import { Refusal } from '#platform/refusal.ts';
import { keepSuggestion } from '../keep-suggestion.ts';
import { keyOf } from '../key.ts';
import { requireOpen } from './open-box.ts';

/** Most suggestions from one network on one day: a family's worth, not a machine's. */
const networkDayMax = 20;

/**
 * Keeps what somebody suggests, as the customer's when they are signed in and want that. Of an anonymous one nothing is
 * kept that leads to whoever made it, but the address they give. Answers the key of its own page.
 *
 * @throws Refusal `conflict` while the box is closed, `limit` when much came from the same network today.
 */
export async function suggest(
  ground: Ground,
  params: { shopKey: string },
  body: z.infer<typeof contract.body>,
  exchange: Exchange,
): Promise<{ key: string }> {
  const ctx = inShop(ground, params.shopKey);
  const { submissionId, website, ...given } = body;
  // A machine is thanked like anybody else, and learns nothing.
  if (website !== '') return { key: keyOf(ctx, ctx.system.newId()) };
  const asked = { key: submissionId, params, query: {}, body: given };
  const who = await whoAnswers(ctx, exchange);
  return once(ctx, endpoint, asked, async (tx) => {
    await requireOpen(tx);
    await countSender(tx);
    const { text, topic, door, email, locale, isAnonymous } = given;
    const asWhom = whoseTx(tx, who, isAnonymous);
    const told = await keepSuggestion(asWhom, {
      ...{ text, topic, locale, way: door },
      customerId: isAnonymous ? null : who.actor.id,
      email: email === '' ? null : email,
    });
    await announce(asWhom, suggestionReceived, told);
    return { key: keyOf(tx, told.suggestionId) };
  });
}

/** Acts as the customer, or as nobody from nowhere. */
function whoseTx(tx: Tx, { actor: known }: Context, isAnonymous: boolean): Tx {
  const nobody: Actor = { kind: 'visitor', id: null, permissions: new Set(), teamIds: [] };
  return isAnonymous ? { ...tx, actor: nobody, address: null } : { ...tx, actor: known };
}

/** Counts what comes from a network by a name that is another one each day, and leads back to nobody. */
async function countSender(tx: Tx): Promise<void> {
  const day = tx.system.now().toISOString().slice(0, 10);
  const { workspaceId } = tx;
  const network = networkOf(tx.address);
  const sender = tx.system.secrets.sign('suggestion-sender', `${workspaceId} ${day} ${network}`);
  const { count } = await tx.db
    .insertInto('suggestionSenders')
    .values({ workspaceId, sender, day: sql<Date>`${day}::date`, count: 1 })
    .onConflict((known) =>
      known
        .columns(['workspaceId', 'sender'])
        .doUpdateSet({ count: sql<number>`suggestion_senders.count + 1` }),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  if (count > networkDayMax) throw new Refusal('limit', suggestionsWords.tooManyToday);
  if (count > 1) return;
  await tx.db
    .deleteFrom('suggestionSenders')
    .where('workspaceId', '=', workspaceId)
    .where('day', '<', sql<Date>`${day}::date`)
    .execute();
}
