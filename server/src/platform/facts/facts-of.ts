import { LiveFact } from '@zhiyin/domain/platform';
import type { Tx } from '../context.ts';

/**
 * What happened to one thing, in order, of some kinds, the last `limit` of it; what has no position yet comes with the
 * next look. The caller has made sure that the thing may be seen.
 */
export async function factsOf(
  tx: Tx,
  subjectId: string,
  kinds: readonly string[],
  limit: number,
): Promise<LiveFact[]> {
  const rows = await tx.db
    .selectFrom('facts')
    .select(['position', 'kind', 'subjectId', 'actorKind', 'actorId', 'occurredAt', 'payload'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('subjectId', '=', subjectId)
    .where('position', 'is not', null)
    .where('kind', 'in', [...kinds])
    .orderBy('position', 'desc')
    .limit(limit)
    .execute();
  return rows.reverse().map(({ actorKind, actorId, occurredAt, ...fact }) =>
    LiveFact.parse({
      ...fact,
      occurredAt: occurredAt.toISOString(),
      actor: { kind: actorKind, id: actorId },
    }),
  );
}
