import { channelName } from '@zhiyin/domain/channels';
import { customerEdited } from '@zhiyin/domain/customers';
import { type readOwnPreference as contract, wayWords as words } from '@zhiyin/domain/inbox';
import { say } from '@zhiyin/domain/kit';
import type { z } from 'zod';
import { keepPreference, preferenceOf } from '#modules/customers';
import { type Context, requireVisitor, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { waysTo } from './preferred-way.ts';

type Answer = z.infer<typeof contract.response>;

/** Which channel the caller prefers, if they or somebody of the shop said so, and which they can choose. */
export async function readOwnPreference(ctx: Context): Promise<Answer> {
  const customerId = requireVisitor(ctx);
  return look(ctx, (tx) => ownPreference(tx, customerId));
}

/** Keeps what the caller said. @throws Refusal `invalid` for a channel by which nobody can write to them. */
export async function stateOwnPreference(
  ctx: Context,
  { channel }: { channel: string | null },
): Promise<Answer> {
  const customerId = requireVisitor(ctx);
  return transact(ctx, async (tx) => {
    const { choices } = await ownPreference(tx, customerId);
    if (channel !== null && !choices.some((one) => one.channel === channel))
      throw new Refusal('invalid', words.preferenceUnknown);
    await keepPreference(tx, customerId, channel, 'customer');
    await announce(tx, customerEdited, { customerId, fields: ['preferredChannel'] });
    return { channel, choices };
  });
}

async function ownPreference(tx: Tx, customerId: string): Promise<Answer> {
  const ways = await waysTo(tx, customerId);
  const reachable = ways.filter(({ standing }) => standing !== 'off').map(({ channel }) => channel);
  const said = await preferenceOf(tx, customerId);
  const choices = [...new Set(['portal', ...reachable])].map((channel) => {
    const name = channelName(channel);
    return { channel, name: name ? say(name, tx.locale) : channel };
  });
  return { channel: said?.channel ?? null, choices };
}
