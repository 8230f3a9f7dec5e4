import {
  type addIdentity as contract,
  customersEdit,
  type Identity,
  identityNoted,
  customersIdentityWords as words,
} from '@zhiyin/domain/customers';
import type { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { claimValue } from '../identities/claim-value.ts';
import { keepIdentity } from '../identities/note-identity.ts';
import { identitiesOf } from '../identities/queries.ts';
import { compareWithOthers } from '../likenesses/compare.ts';
import { findCustomer } from '../queries.ts';

/** Writes down an address or a phone of a person. It proves nothing, so it joins nobody. */
export async function addIdentity(
  ctx: Context,
  askedId: string,
  { kind, value, ground }: z.infer<typeof contract.body>,
): Promise<{ items: Identity[] }> {
  requirePermission(ctx, customersEdit);
  return transact(ctx, async (tx) => {
    const { customerId } = await findCustomer(tx, askedId);
    if (claimValue(kind, value) === null)
      throw new Refusal('invalid', kind === 'mail' ? words.mailWrong : words.phoneWrong);
    const noted = await keepIdentity(tx, { customerId, kind, said: value, ground });
    if (noted) {
      await announce(tx, identityNoted, noted.fact);
      await compareWithOthers(tx, noted.claim);
    }
    return { items: await identitiesOf(tx, customerId) };
  });
}
