import type { Text } from '@zhiyin/domain/kit';
import type { Tx } from '#platform/context.ts';
import { findFlow } from '#platform/flows/find-flow.ts';

/** What flows are called whose published version asks those who decide a topic. */
export async function flowsFollowing(tx: Tx, topicKey: string): Promise<Text[]> {
  const rows = await tx.db
    .selectFrom('flows')
    .select(['flowId', 'publishedVersion'])
    .where('workspaceId', '=', tx.workspaceId)
    .orderBy('flowId')
    .execute();
  const flows = await Promise.all(rows.map((row) => findFlow(tx, row.flowId, row.publishedVersion)));
  return flows
    .filter(({ moves }) => moves.some(({ demands }) => demands.approval?.topic === topicKey))
    .map(({ title }) => title);
}
