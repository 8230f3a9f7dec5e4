import {
  type AuthorityGrant,
  type AuthorityTopic,
  authorityTopicChanged,
  authorityTopicCreated,
  authorityTopicDeleted,
  authorityWords,
  manageAuthority,
} from '@zhiyin/domain/platform';
import { knownRoster } from '#platform/authority/roster.ts';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { askAgain } from './ask-again.ts';
import { flowsFollowing } from './flows-following.ts';
import { allTopics, lockTopic, topicsMax } from './queries.ts';

interface Draft {
  readonly name: { readonly zh: string; readonly en: string };
  readonly currency: string | null;
  readonly grants: readonly AuthorityGrant[];
}

/** Adds a topic. @throws Refusal `conflict` when its key is taken, `invalid` when a row names nobody. */
export async function createAuthorityTopic(
  ctx: Context,
  { topicKey, ...draft }: Draft & { readonly topicKey: string },
): Promise<AuthorityTopic> {
  requirePermission(ctx, manageAuthority);
  return transact(ctx, async (tx) => {
    const all = await allTopics(tx);
    if (all.length >= topicsMax) throw new Refusal('conflict', authorityWords.topicsMax);
    const taken = new Refusal('conflict', authorityWords.topicKeyTaken, { key: topicKey });
    if (all.some((one) => one.topicKey === topicKey)) throw taken;
    await checkGrants(tx, draft.grants);
    const topicId = tx.system.newId();
    const now = tx.system.now();
    const added = await tx.db
      .insertInto('authorityTopics')
      .values({
        ...{ workspaceId: tx.workspaceId, topicId, topicKey, currency: draft.currency, revision: 1 },
        ...{ nameZh: draft.name.zh, nameEn: draft.name.en, createdAt: now, changedAt: now },
        changedBy: memberOf(tx),
      })
      .onConflict((row) => row.columns(['workspaceId', 'topicKey']).doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 0n) throw taken;
    await putGrants(tx, topicId, draft.grants);
    await announce(tx, authorityTopicCreated, { topicId, topicKey, before: [], after: [...draft.grants] });
    await askAgain(tx, topicKey);
    return lockTopic(tx, topicId);
  });
}

/** Changes who decides a topic, unless somebody did so since the revision that was edited. */
export async function changeAuthorityTopic(
  ctx: Context,
  topicId: string,
  { after, ...draft }: Draft & { readonly after: number },
): Promise<AuthorityTopic> {
  requirePermission(ctx, manageAuthority);
  return transact(ctx, async (tx) => {
    const { topicKey, revision, grants: before } = await lockTopic(tx, topicId);
    if (revision !== after) throw new Refusal('conflict', authorityWords.topicChangedMeanwhile);
    await checkGrants(tx, draft.grants);
    await tx.db
      .updateTable('authorityTopics')
      .set({
        ...{ nameZh: draft.name.zh, nameEn: draft.name.en, currency: draft.currency },
        ...{ revision: after + 1, changedAt: tx.system.now(), changedBy: memberOf(tx) },
      })
      .where('workspaceId', '=', tx.workspaceId)
      .where('topicId', '=', topicId)
      .execute();
    await putGrants(tx, topicId, draft.grants);
    await announce(tx, authorityTopicChanged, { topicId, topicKey, before, after: [...draft.grants] });
    await askAgain(tx, topicKey);
    return lockTopic(tx, topicId);
  });
}

/** Takes a topic away. @throws Refusal `conflict` naming the flows whose approvals follow it. */
export async function deleteAuthorityTopic(ctx: Context, topicId: string): Promise<{ done: true }> {
  requirePermission(ctx, manageAuthority);
  return transact(ctx, async (tx) => {
    const { topicKey, grants: before } = await lockTopic(tx, topicId);
    const flows = await flowsFollowing(tx, topicKey);
    if (flows.length > 0) {
      const list = flows.map((title) => title[tx.locale]).join(tx.locale === 'zh' ? '、' : ', ');
      throw new Refusal('conflict', authorityWords.topicInUse, { flows: list });
    }
    await putGrants(tx, topicId, []);
    await tx.db
      .deleteFrom('authorityTopics')
      .where('workspaceId', '=', tx.workspaceId)
      .where('topicId', '=', topicId)
      .execute();
    await announce(tx, authorityTopicDeleted, { topicId, topicKey, before, after: [] });
    return { done: true };
  });
}

function memberOf({ actor }: Tx): string | null {
  return actor.kind === 'member' ? actor.id : null;
}

async function checkGrants(tx: Tx, grants: readonly AuthorityGrant[]): Promise<void> {
  const names = new Set(grants.map(({ holderKind, holderId }) => `${holderKind} ${holderId}`));
  if (names.size < grants.length) throw new Refusal('invalid', authorityWords.holderTwice);
  const roster = knownRoster.of(tx.system);
  const { roleIds, teamIds } = await roster.groups(tx);
  const members = await roster.members(tx);
  const known = {
    role: new Set(roleIds),
    team: new Set(teamIds),
    member: new Set(members.map(({ memberId }) => memberId)),
  };
  const isThere = grants.every(({ holderKind, holderId }) => known[holderKind].has(holderId));
  if (!isThere) throw new Refusal('invalid', authorityWords.holderNotFound);
}

async function putGrants(tx: Tx, topicId: string, grants: readonly AuthorityGrant[]): Promise<void> {
  const { workspaceId } = tx;
  await tx.db
    .deleteFrom('authorityGrants')
    .where('workspaceId', '=', workspaceId)
    .where('topicId', '=', topicId)
    .execute();
  if (grants.length === 0) return;
  const rows = grants.map((grant) => ({ workspaceId, grantId: tx.system.newId(), topicId, ...grant }));
  await tx.db.insertInto('authorityGrants').values(rows).execute();
}
