import {
  routingManage,
  routingWords,
  type Simulation,
  type SimulationDraft,
  simulatedDaysMax,
  simulationStarted,
} from '@zhiyin/domain/routing';
import { sql } from 'kysely';
import { type Context, requirePermission } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { checkDraft } from './check-draft.ts';
import { runSimulation } from './jobs/run-simulation.ts';
import { endSimulation, findSimulation, lastSimulations, presentSimulation } from './rows.ts';

const shownMax = 10;
const dayMs = 86_400_000;

interface Asked {
  readonly from: string;
  readonly to: string;
  readonly withinSeconds: number;
  readonly draft: SimulationDraft;
}

/** Has a past period played again with other settings, in the background; nothing of them is saved. */
export async function startSimulation(ctx: Context, asked: Asked): Promise<Simulation> {
  requirePermission(ctx, routingManage);
  const [startsAt, endsAt] = [new Date(asked.from), new Date(asked.to)];
  const lastsMs = endsAt.getTime() - startsAt.getTime();
  if (lastsMs <= 0 || lastsMs > simulatedDaysMax * dayMs)
    throw new Refusal('invalid', routingWords.simulationPeriod, { days: simulatedDaysMax });
  return transact(ctx, async (tx) => {
    await checkDraft(tx, asked.draft);
    const simulationId = tx.system.newId();
    const startedAt = tx.system.now();
    await tx.db
      .insertInto('routingSimulations')
      .values({
        workspaceId: tx.workspaceId,
        simulationId,
        draft: sql<string>`${JSON.stringify(asked.draft)}::jsonb`,
        startsAt,
        endsAt,
        withinSeconds: asked.withinSeconds,
        state: 'running',
        startedBy: tx.actor.kind === 'member' ? tx.actor.id : null,
        startedAt,
      })
      .execute();
    await schedule(tx, runSimulation, simulationId, startedAt);
    await announce(tx, simulationStarted, { simulationId, from: asked.from, to: asked.to });
    return presentSimulation(await findSimulation(tx, simulationId));
  });
}

export async function listSimulations(ctx: Context): Promise<{ items: Simulation[] }> {
  requirePermission(ctx, routingManage);
  return look(ctx, async (tx) => ({ items: (await lastSimulations(tx, shownMax)).map(presentSimulation) }));
}

export async function getSimulation(
  ctx: Context,
  { simulationId }: { simulationId: string },
): Promise<Simulation> {
  requirePermission(ctx, routingManage);
  return look(ctx, async (tx) => presentSimulation(await findSimulation(tx, simulationId)));
}

/** Stops one that runs; what has ended stays as it is. */
export async function cancelSimulation(
  ctx: Context,
  { simulationId }: { simulationId: string },
): Promise<Simulation> {
  requirePermission(ctx, routingManage);
  return transact(ctx, async (tx) => {
    await findSimulation(tx, simulationId, true);
    await endSimulation(tx, simulationId, 'cancelled');
    return presentSimulation(await findSimulation(tx, simulationId));
  });
}
