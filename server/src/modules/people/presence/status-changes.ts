import { PresenceStatus, presenceChanged } from '@zhiyin/domain/people';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';

/** Somebody's status became another. */
export interface StatusChanged {
  readonly memberId: string;
  readonly at: Date;
  readonly to: PresenceStatus;
}

const Told = z.object({ to: PresenceStatus });

/** How everybody's status changed within a period, from the log, in order. */
export async function statusChanges(
  tx: Tx,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<StatusChanged[]> {
  const { rows } = await sql<{ memberId: string; at: Date; payload: unknown }>`
    select subject_id as member_id, occurred_at as at, payload from facts
    where workspace_id = ${tx.workspaceId} and kind = ${presenceChanged.kind} and position is not null
      and subject_id is not null and occurred_at >= ${from} and occurred_at < ${to}
    order by position
  `.execute(tx.db);
  return rows.map(({ memberId, at, payload }) => ({ memberId, at, to: Told.parse(payload).to }));
}
