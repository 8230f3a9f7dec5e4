import { improvementWords } from '@zhiyin/domain/improvement';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

/** Most pieces of evidence, and most actions, of one finding: as many as one page shows. */
const roomMax = 200;

type Kept = 'findingEvidence' | 'improvementActions';

/** @throws Refusal `limit` when a finding, which the caller holds, is full. */
export async function requireRoom(tx: Tx, table: Kept, findingId: string): Promise<void> {
  if (await hasRoom(tx, table, findingId)) return;
  throw new Refusal('limit', improvementWords.tooMuch, { max: roomMax });
}

/** Whether a finding, which the caller holds, may have one more. */
export async function hasRoom(tx: Tx, table: Kept, findingId: string): Promise<boolean> {
  const { count } = await tx.db
    .selectFrom(table)
    .select(sql<number>`count(*)::int`.as('count'))
    .where('workspaceId', '=', tx.workspaceId)
    .where('findingId', '=', findingId)
    .executeTakeFirstOrThrow();
  return count < roomMax;
}
