import {
  type AuthorityChange,
  type AuthorityTopic,
  authorityTopicChanged,
  authorityTopicCreated,
  authorityTopicDeleted,
  authorityWords,
  readAuthority,
} from '@zhiyin/domain/platform';
import { knownRoster } from '#platform/authority/roster.ts';
import { whoDecides } from '#platform/authority/who-decides.ts';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { allTopics } from './queries.ts';

/** Who decides what, oldest topic first. */
export async function listAuthority(ctx: Context): Promise<{ items: AuthorityTopic[] }> {
  requirePermission(ctx, readAuthority);
  return { items: await look(ctx, allTopics) };
}

/** Everybody who decides a topic at an amount now, owners last. @throws Refusal `missing`. */
export async function listDeciders(ctx: Context, topicId: string, amount: number | null) {
  requirePermission(ctx, readAuthority);
  return look(ctx, async (tx) => {
    const topic = (await allTopics(tx)).find((one) => one.topicId === topicId);
    if (!topic) throw new Refusal('missing', authorityWords.topicNotFound);
    const deciding = new Set(await whoDecides(tx, topic.topicKey, amount));
    const members = await knownRoster.of(tx.system).members(tx);
    const items = members
      .filter(({ memberId }) => deciding.has(memberId))
      .map(({ memberId, isOwner, actingId }) => ({ memberId, isOwner, actingId }))
      .toSorted((one, other) => Number(one.isOwner) - Number(other.isOwner));
    return { items };
  });
}

const changes = {
  [authorityTopicCreated.kind]: 'created',
  [authorityTopicChanged.kind]: 'changed',
  [authorityTopicDeleted.kind]: 'deleted',
} as const;

/**
 * The last hundred changes of a topic, newest first, also of one that was deleted.
 *
 * @throws Refusal `missing` when there never was such a topic.
 */
export async function readAuthorityHistory(
  ctx: Context,
  topicId: string,
): Promise<{ items: AuthorityChange[] }> {
  requirePermission(ctx, readAuthority);
  const facts = await look(ctx, (tx) =>
    tx.db
      .selectFrom('facts')
      .select(['factId', 'kind', 'payload', 'actorKind', 'actorId', 'occurredAt'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('subjectId', '=', topicId)
      .where('kind', 'in', Object.keys(changes))
      .orderBy('factId', 'desc')
      .limit(100)
      .execute(),
  );
  if (facts.length === 0) throw new Refusal('missing', authorityWords.topicNotFound);
  const items = facts.map(({ factId, kind, payload, actorKind, actorId, occurredAt }) => {
    const { before, after } = authorityTopicChanged.payload.parse(payload);
    return {
      factId,
      kind: changes[kind] ?? 'changed',
      before,
      after,
      changedAt: occurredAt.toISOString(),
      changedBy: actorKind === 'member' ? actorId : null,
    };
  });
  return { items };
}
