import {
  type ClaimKind,
  type IdentityGround,
  identityGrounds,
  identityNoted,
  isStronger,
  strengthOf,
} from '@zhiyin/domain/customers';
import type { PayloadOf } from '@zhiyin/domain/kit';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { type Claim, compareWithOthers, joinsBy } from '../likenesses/compare.ts';
import { holdTrees } from '../tree/stored-record.ts';
import { claimValue } from './claim-value.ts';

/** Something that a record is known by, and how that is known. */
export interface NewIdentity {
  readonly customerId: string;
  readonly kind: ClaimKind;
  /** Within what it names somebody; of mail and phones nothing. */
  readonly scope?: string;
  /** As it was said. */
  readonly said: string;
  readonly ground: IdentityGround;
}

const Ground = z.enum(identityGrounds);
const dayMs = 24 * 3600_000;

/**
 * Notes what a record is known by, joins it with whoever was proved to have the same, and remembers who only seems to
 * be the same person. What cannot be read is left out, and what is known already changes nothing. For other modules,
 * inside their transaction; whoever calls answers for the ground.
 */
export async function noteIdentity(tx: Tx, identity: NewIdentity): Promise<void> {
  const noted = await keepIdentity(tx, identity);
  if (!noted) return;
  await announce(tx, identityNoted, noted.fact);
  await compareWithOthers(tx, noted.claim);
}

/** As `noteIdentity`, for whoever announces it and compares it with others; null when it is no news. */
export async function keepIdentity(
  tx: Tx,
  { said, ...identity }: NewIdentity,
): Promise<{ fact: PayloadOf<typeof identityNoted>; claim: Claim } | null> {
  const value = claimValue(identity.kind, said);
  if (value === null) return null;
  const asked = { ...identity, scope: identity.scope ?? '', value };
  const known = await findClaim(tx, asked);
  if (known && !isNews(known, asked)) {
    await seeAgain(tx, known);
    return null;
  }
  // Two who bring the same at once must see each other.
  await holdTrees(tx);
  const held = await findClaim(tx, asked);
  if (held && !isNews(held, asked)) return null;
  const claimId = held?.claimId ?? tx.system.newId();
  await writeClaim(tx, claimId, asked);
  const { customerId, kind, ground } = asked;
  return {
    fact: { customerId, identityId: claimId, identity: kind, ground },
    claim: { ...asked, joins: joinsBy(kind, ground) },
  };
}

type Asked = Omit<NewIdentity, 'said'> & { readonly scope: string; readonly value: string };

interface Known {
  readonly claimId: string;
  readonly ground: IdentityGround;
  readonly isWithdrawn: boolean;
  readonly lastSeenAt: Date;
}

async function findClaim(tx: Tx, { customerId, kind, scope, value }: Asked): Promise<Known | null> {
  const row = await tx.db
    .selectFrom('identityClaims')
    .select(['claimId', 'ground', 'withdrawnAt', 'lastSeenAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', '=', customerId)
    .where('kind', '=', kind)
    .where('scope', '=', scope)
    .where('value', '=', value)
    .executeTakeFirst();
  if (!row) return null;
  const { withdrawnAt, ground, ...known } = row;
  return { ...known, ground: Ground.parse(ground), isWithdrawn: withdrawnAt !== null };
}

/** What joins is news where it did not. What was withdrawn comes back by proof or by a colleague's hand, and not by being said once more. */
function isNews({ ground, isWithdrawn }: Known, { kind, ground: told }: Asked): boolean {
  if (!isWithdrawn) return isStronger(told, ground) || (joinsBy(kind, told) && !joinsBy(kind, ground));
  if (isSignedAgain(told, ground)) return false;
  return strengthOf(told) === 'proved' || told === 'told' || told === 'colleague';
}

/** The shop’s own system signs the same with every visit; that it tried a number since is more than it said. */
function isSignedAgain(told: IdentityGround, ground: IdentityGround): boolean {
  return ground === 'signed-tried'
    ? told === 'signed-tried' || told === 'signature'
    : told === 'signature' && ground === told;
}

/** Once a day is enough to know what is in use. */
async function seeAgain(tx: Tx, { claimId, lastSeenAt, isWithdrawn }: Known): Promise<void> {
  const now = tx.system.now();
  if (isWithdrawn || now.getTime() - lastSeenAt.getTime() < dayMs) return;
  await tx.db
    .updateTable('identityClaims')
    .set({ lastSeenAt: now })
    .where('workspaceId', '=', tx.workspaceId)
    .where('claimId', '=', claimId)
    .execute();
}

async function writeClaim(tx: Tx, claimId: string, asked: Asked): Promise<void> {
  const now = tx.system.now();
  const noted = {
    ground: asked.ground,
    notedBy: tx.actor.kind === 'member' ? tx.actor.id : null,
    notedAt: now,
    provedAt: strengthOf(asked.ground) === 'proved' ? now : null,
    lastSeenAt: now,
    withdrawnAt: null,
  };
  const { customerId, kind, scope, value } = asked;
  await tx.db
    .insertInto('identityClaims')
    .values({ workspaceId: tx.workspaceId, claimId, customerId, kind, scope, value, ...noted })
    .onConflict((row) =>
      row.columns(['workspaceId', 'customerId', 'kind', 'scope', 'value']).doUpdateSet(noted),
    )
    .execute();
}
