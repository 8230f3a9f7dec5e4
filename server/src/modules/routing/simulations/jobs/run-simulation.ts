import { setImmediate as breathe } from 'node:timers/promises';
import {
  type Outcome,
  type RoutingSettings,
  SimulationDraft,
  simulateInPieces,
  type simulationRemarks,
} from '@zhiyin/domain/routing';
import { countOpenedWithin, openedWithin, type PastConversation } from '#modules/inbox';
import { presentMembers } from '#modules/people';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { allAgents, type DeskAgent } from '../../agents.ts';
import { offerHabits } from '../../offers/habits.ts';
import { findPlan, type Plan, planFor } from '../../plan.ts';
import { queuesOf } from '../check-draft.ts';
import { attendanceIn, type PastPlace, placesThen } from '../past-desk.ts';
import { agentsOf, arrivalsOf, type Past, realOutcome, simulatedOutcome } from '../replay.ts';
import { endSimulation, findSimulation, noteProgress, type SimulationRow } from '../rows.ts';

const batchMax = 400;
/** After so many events other work of the process gets its turn. */
const eventsEach = 500;

/** Plays a past period again, in pieces; it says how far it is and stops when it is cancelled. */
export const runSimulation = dueKind('routing:simulate', {
  atOnce: 1,
  triesMax: 2,
  timeoutSeconds: 600,
  reach: async (ctx, { refId: simulationId, tries }) => {
    try {
      await work(ctx, simulationId);
    } catch (error) {
      if (tries >= 2) await transact(ctx, (tx) => endSimulation(tx, simulationId, 'failed'));
      throw error;
    }
    return undefined;
  },
});

/** Thrown when somebody cancelled it; nothing is wrong then. */
class Cancelled extends Error {}

async function work(ctx: Context, simulationId: string): Promise<void> {
  const row = await look(ctx, (tx) => findSimulation(tx, simulationId));
  if (row.state !== 'running') return;
  const count = await look(ctx, (tx) => countOpenedWithin(tx, periodOf(row)));
  // Read once, and played with today's settings and with the draft.
  const total = count * 3;
  const tell = async (doneCount: number): Promise<void> => {
    const isOn = await transact(ctx, (tx) => noteProgress(tx, simulationId, { doneCount, total }));
    if (!isOn) throw new Cancelled();
  };
  try {
    const result = await play(ctx, row, count, tell);
    await transact(ctx, (tx) => endSimulation(tx, simulationId, 'done', result));
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
  }
}

type Tell = (doneCount: number) => Promise<void>;

function periodOf({ startsAt: from, endsAt: to }: SimulationRow) {
  return { from, to };
}

async function play(ctx: Context, row: SimulationRow, count: number, tell: Tell) {
  const draft = SimulationDraft.parse(row.draft);
  const { today, drafted, agents } = await plansOf(ctx, draft);
  const read = await readPast(ctx, row, [today, drafted], tell);
  const { past } = read;
  const members = agents.map(({ memberId }) => memberId);
  const changed = new Map(draft.capacities.map(({ memberId, capacity }) => [memberId, capacity]));
  const runs: Outcome[] = [];
  for (const [index, plan] of [today, drafted].entries()) {
    const desk = agentsOf(past, agents, index === 0 ? new Map() : changed);
    const arrivals = arrivalsOf(past, plan, read.places[index] ?? new Map());
    const pieces = simulateInPieces(arrivals, desk, { ...plan.settings, eventsEach });
    let piece = pieces.next();
    while (!piece.done) {
      await tell(count * (index + 1) + piece.value);
      await breathe();
      piece = pieces.next();
    }
    runs.push(simulatedOutcome(past, { handled: piece.value, members }, row.withinSeconds));
  }
  const [nowRun, draftRun] = runs;
  if (!nowRun || !draftRun) throw new Error('two plans were played');
  await tell(count * 3);
  const real = realOutcome(past, row.withinSeconds, members);
  const isOffering = [today, drafted].some(
    ({ settings, queues }) =>
      settings.delivery === 'offer' || queues.some(({ definition }) => definition.delivery === 'offer'),
  );
  return { real, today: nowRun, draft: draftRun, remarks: remarksOn(past, agents, isOffering) };
}

async function plansOf(ctx: Context, draft: SimulationDraft) {
  return look(ctx, async (tx) => {
    const today = await findPlan(tx);
    const drafted = await planFor(tx, draftedSettings(today.settings, draft.settings), queuesOf(draft));
    return { today, drafted, agents: await allAgents(tx, today) };
  });
}

/** What the draft does not say is as it is in the shop. */
function draftedSettings(today: RoutingSettings, drafted: SimulationDraft['settings']): RoutingSettings {
  const { delivery = today.delivery, offering = today.offering, breather = today.breather } = drafted;
  const { substituteAfterMinutes = today.substituteAfterMinutes } = drafted;
  return { ...today, ...drafted, delivery, offering, breather, substituteAfterMinutes };
}

async function readPast(ctx: Context, row: SimulationRow, plans: readonly Plan[], tell: Tell) {
  const conversations: PastConversation[] = [];
  const places = plans.map(() => new Map<string, PastPlace>());
  for (;;) {
    const after = conversations.at(-1)?.conversationId ?? null;
    const batch = await look(ctx, async (tx) => {
      const found = await openedWithin(tx, { ...periodOf(row), after, limit: batchMax });
      for (const [index, plan] of plans.entries())
        for (const [id, place] of await placesThen(tx, plan, found)) places[index]?.set(id, place);
      return found;
    });
    conversations.push(...batch);
    await tell(conversations.length);
    if (batch.length < batchMax) break;
  }
  const endMs = Math.min(row.endsAt.getTime() + 86_400_000, ctx.system.now().getTime());
  const period = { from: row.startsAt.getTime(), to: Math.max(endMs, row.startsAt.getTime() + 1) };
  const attendance = await look(ctx, (tx) => attendanceIn(tx, period, conversations));
  const people = await look(ctx, async (tx) => ({
    habits: await offerHabits(tx),
    substitutes: new Map(
      (await presentMembers(tx)).flatMap(({ memberId, substituteId }) =>
        substituteId === null ? [] : [[memberId, substituteId]],
      ),
    ),
  }));
  const past: Past = { conversations, attendance, ...people, endMs };
  return { past, places };
}

type Remark = (typeof simulationRemarks)[number];

/** What this simulation cannot know. */
function remarksOn(
  { conversations, attendance }: Past,
  agents: readonly DeskAgent[],
  isOffering: boolean,
): Remark[] {
  const known = new Set(agents.map(({ memberId }) => memberId));
  const isByHand = conversations.some(({ assigned }) => assigned?.isByHand);
  const isGone = conversations.some(({ assigned }) => assigned !== null && !known.has(assigned.memberId));
  return [
    'as-now',
    'leaves-as-then',
    'same-talks',
    'nothing-before',
    'not-replayed',
    ...(isOffering ? (['offers-as-then'] as const) : []),
    ...(attendance.isGuessed ? (['shifts-from-work'] as const) : []),
    ...(isByHand ? (['by-hand'] as const) : []),
    ...(isGone ? (['members-gone'] as const) : []),
  ];
}
