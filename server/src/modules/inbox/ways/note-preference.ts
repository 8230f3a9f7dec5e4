import { customerEdited, customersEdit } from '@zhiyin/domain/customers';
import { type ChannelPreference, wayWords as words } from '@zhiyin/domain/inbox';
import { channelsInUse } from '#modules/channels';
import { findCustomer, keepPreference } from '#modules/customers';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { readPreference } from './preference.ts';

interface Asked {
  readonly customerId: string;
  readonly channel: string | null;
}

/** Notes which channel a customer prefers, as they said; null leaves it to what they use. */
export async function notePreference(
  ctx: Context,
  { customerId, channel }: Asked,
): Promise<ChannelPreference> {
  requirePermission(ctx, customersEdit);
  return transact(ctx, async (tx) => {
    const person = await findCustomer(tx, customerId);
    if (channel !== null && !(await channelsInUse(tx)).includes(channel))
      throw new Refusal('invalid', words.preferenceUnknown);
    await keepPreference(tx, person.customerId, channel, 'member');
    await announce(tx, customerEdited, { customerId: person.customerId, fields: ['preferredChannel'] });
    return readPreference(tx, { customerId });
  });
}
