import { AuthorityGrant, type AuthorityTopic, authorityWords } from '@zhiyin/domain/platform';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

/** Most topics that a shop keeps. */
export const topicsMax = 100;

const columns = [
  'topicId',
  'topicKey',
  'nameZh',
  'nameEn',
  'currency',
  'revision',
  'changedAt',
  'changedBy',
] as const;

/** The shop's topics with everybody who decides them, oldest first. */
export async function allTopics(tx: Tx): Promise<AuthorityTopic[]> {
  const rows = await topics(tx).orderBy('topicId').limit(topicsMax).execute();
  const all = await tx.db
    .selectFrom('authorityGrants')
    .select(['topicId', 'holderKind', 'holderId', 'upTo'])
    .where('workspaceId', '=', tx.workspaceId)
    .orderBy('grantId')
    .execute();
  const byTopic = Map.groupBy(all, ({ topicId }) => topicId);
  return rows.map((row) => present(row, byTopic.get(row.topicId) ?? []));
}

/** One topic, held until the transaction ends. @throws Refusal `missing`. */
export async function lockTopic(tx: Tx, topicId: string): Promise<AuthorityTopic> {
  const row = await topics(tx).where('topicId', '=', topicId).forUpdate().executeTakeFirst();
  if (!row) throw new Refusal('missing', authorityWords.topicNotFound);
  return present(row, await grantsOfTopic(tx, topicId));
}

async function grantsOfTopic(tx: Tx, topicId: string): Promise<GrantRow[]> {
  return tx.db
    .selectFrom('authorityGrants')
    .select(['holderKind', 'holderId', 'upTo'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('topicId', '=', topicId)
    .orderBy('grantId')
    .execute();
}

function topics(tx: Tx) {
  return tx.db.selectFrom('authorityTopics').select(columns).where('workspaceId', '=', tx.workspaceId);
}

interface GrantRow {
  readonly holderKind: string;
  readonly holderId: string;
  readonly upTo: number | null;
}

interface TopicRow {
  readonly topicId: string;
  readonly topicKey: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly currency: string | null;
  readonly revision: number;
  readonly changedAt: Date;
  readonly changedBy: string | null;
}

function present({ nameZh, nameEn, ...row }: TopicRow, grants: readonly GrantRow[]): AuthorityTopic {
  return {
    ...row,
    name: { zh: nameZh, en: nameEn },
    changedAt: row.changedAt.toISOString(),
    grants: grants.map(({ holderKind, holderId, upTo }) =>
      AuthorityGrant.parse({ holderKind, holderId, upTo }),
    ),
  };
}
