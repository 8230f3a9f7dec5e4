import { routingWords, Simulation } from '@zhiyin/domain/routing';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

/** A simulation as it is stored. */
export interface SimulationRow {
  readonly simulationId: string;
  readonly draft: unknown;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly withinSeconds: number;
  readonly state: string;
  readonly doneCount: number;
  readonly total: number;
  readonly result: unknown;
  readonly startedAt: Date;
}

const columns = [
  'simulationId',
  'draft',
  'startsAt',
  'endsAt',
  'withinSeconds',
  'state',
  'doneCount',
  'total',
  'result',
  'startedAt',
] as const;

/** A simulation as the API gives it. */
export function presentSimulation({ startsAt, endsAt, startedAt, ...row }: SimulationRow): Simulation {
  return Simulation.parse({
    ...row,
    from: startsAt.toISOString(),
    to: endsAt.toISOString(),
    startedAt: startedAt.toISOString(),
  });
}

/** One simulation; its row is held when it is to be changed. @throws Refusal `missing`. */
export async function findSimulation(tx: Tx, simulationId: string, isHeld = false): Promise<SimulationRow> {
  let select = tx.db
    .selectFrom('routingSimulations')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('simulationId', '=', simulationId);
  if (isHeld) select = select.forUpdate();
  const row = await select.executeTakeFirst();
  if (!row) throw new Refusal('missing', routingWords.simulationNotFound);
  return row;
}

/** The last ones, the latest first. */
export async function lastSimulations(tx: Tx, limit: number): Promise<SimulationRow[]> {
  return tx.db
    .selectFrom('routingSimulations')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .orderBy('startedAt', 'desc')
    .orderBy('simulationId', 'desc')
    .limit(limit)
    .execute();
}

/** Says how far it is. False when it is no longer to go on: somebody cancelled it. */
export async function noteProgress(
  tx: Tx,
  simulationId: string,
  progress: { readonly doneCount: number; readonly total: number },
): Promise<boolean> {
  const row = await tx.db
    .updateTable('routingSimulations')
    .set(progress)
    .where('workspaceId', '=', tx.workspaceId)
    .where('simulationId', '=', simulationId)
    .where('state', '=', 'running')
    .returning('simulationId')
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends one that runs; nothing happens to one that has ended. */
export async function endSimulation(
  tx: Tx,
  simulationId: string,
  state: 'done' | 'failed' | 'cancelled',
  result: NonNullable<Simulation['result']> | null = null,
): Promise<void> {
  await tx.db
    .updateTable('routingSimulations')
    .set({ state, endedAt: tx.system.now(), result: result && sql<string>`${JSON.stringify(result)}::jsonb` })
    .where('workspaceId', '=', tx.workspaceId)
    .where('simulationId', '=', simulationId)
    .where('state', '=', 'running')
    .execute();
}
