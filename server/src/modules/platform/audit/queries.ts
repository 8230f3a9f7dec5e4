import { actorKinds } from '@zhiyin/domain/kit';
import type { AuditFact, AuditFilter } from '@zhiyin/domain/platform';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';

const columns = [
  'factId',
  'position',
  'kind',
  'subjectId',
  'actorKind',
  'actorId',
  'address',
  'cause',
  'occurredAt',
  'payload',
] as const;
const ActorKind = z.enum(actorKinds);

/** The lines that a filter lets through, without order or bound yet. Facts without a position are not there yet. */
function filtered(tx: Tx, filter: AuditFilter) {
  const { actorKind, actorId, kind, subjectId, from, to } = filter;
  let select = tx.db
    .selectFrom('facts')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('position', 'is not', null);
  if (actorKind !== undefined) select = select.where('actorKind', '=', actorKind);
  if (actorId !== undefined) select = select.where('actorId', '=', actorId);
  if (kind?.endsWith('.*')) select = select.where('kind', 'like', `${kind.slice(0, -1)}%`);
  else if (kind !== undefined) select = select.where('kind', '=', kind);
  if (subjectId !== undefined) select = select.where('subjectId', '=', subjectId);
  if (from !== undefined) select = select.where('occurredAt', '>=', new Date(from));
  if (to !== undefined) select = select.where('occurredAt', '<', new Date(to));
  return select;
}

/** Lines before a position, newest first. */
export async function factsBefore(
  tx: Tx,
  filter: AuditFilter,
  before: number | null,
  limit: number,
): Promise<AuditFact[]> {
  const rows = await filtered(tx, filter)
    .$if(before !== null, (all) => all.where('position', '<', before))
    .orderBy('position', 'desc')
    .limit(limit)
    .execute();
  return rows.map(present);
}

/** Lines after a position and up to another, oldest first. */
export async function factsBetween(
  tx: Tx,
  filter: AuditFilter,
  range: { after: number; upTo: number },
  limit: number,
): Promise<AuditFact[]> {
  const rows = await filtered(tx, filter)
    .where('position', '>', range.after)
    .where('position', '<=', range.upTo)
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map(present);
}

interface Row extends Omit<AuditFact, 'position' | 'actorKind' | 'occurredAt'> {
  position: number | null;
  actorKind: string;
  occurredAt: Date;
}

function present(row: Row): AuditFact {
  return {
    ...row,
    position: row.position ?? 0,
    actorKind: ActorKind.parse(row.actorKind),
    occurredAt: row.occurredAt.toISOString(),
  };
}
