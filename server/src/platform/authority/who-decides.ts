import type { Context, Tx } from '../context.ts';
import { look } from '../database/transact.ts';
import { knownRoster, type OnRoster } from './roster.ts';

interface Grant {
  readonly holderKind: string;
  readonly holderId: string;
  readonly upTo: number | null;
}

/**
 * The members who decide a topic at an amount (minor units of the topic's currency), by id: those of a role, a team or
 * a row of their own whose bound the amount does not pass, and owners. An amount that is not known (null) counts as
 * more than any bound. Of a topic that is not there, owners alone decide.
 */
export async function whoDecides(tx: Tx, topicKey: string, amount: number | null): Promise<string[]> {
  const grants = await grantsOf(tx, topicKey);
  const members = await knownRoster.of(tx.system).members(tx);
  return members.filter((one) => decides(one, grants, amount)).map(({ memberId }) => memberId);
}

/** True when the caller is a member who decides the topic at the amount; as `whoDecides`. No program and no rule does. */
export async function mayDecide(ctx: Context, topicKey: string, amount: number | null): Promise<boolean> {
  const { kind, id } = ctx.actor;
  if (kind !== 'member' || id === null) return false;
  return look(ctx, async (tx) => (await whoDecides(tx, topicKey, amount)).includes(id));
}

/** A topic with its currency; then it stays until the transaction ends, for whoever is about to follow it. */
export async function holdTopic(
  tx: Tx,
  topicKey: string,
): Promise<{ readonly currency: string | null } | undefined> {
  return tx.db
    .selectFrom('authorityTopics')
    .select('currency')
    .where('workspaceId', '=', tx.workspaceId)
    .where('topicKey', '=', topicKey)
    .forShare()
    .executeTakeFirst();
}

function decides(member: OnRoster, grants: readonly Grant[], amount: number | null): boolean {
  if (member.isOwner) return true;
  return grants.some((grant) => isHolder(member, grant) && covers(grant, amount));
}

function isHolder({ memberId, roleId, teamIds }: OnRoster, { holderKind, holderId }: Grant): boolean {
  if (holderKind === 'role') return roleId === holderId;
  if (holderKind === 'team') return teamIds.includes(holderId);
  return memberId === holderId;
}

function covers({ upTo }: Grant, amount: number | null): boolean {
  return upTo === null || (amount !== null && amount <= upTo);
}

async function grantsOf(tx: Tx, topicKey: string): Promise<Grant[]> {
  return tx.db
    .selectFrom('authorityGrants as g')
    .innerJoin('authorityTopics as t', (join) =>
      join.onRef('t.workspaceId', '=', 'g.workspaceId').onRef('t.topicId', '=', 'g.topicId'),
    )
    .select(['g.holderKind', 'g.holderId', 'g.upTo'])
    .where('g.workspaceId', '=', tx.workspaceId)
    .where('t.topicKey', '=', topicKey)
    .execute();
}
