import { effectiveSince, nextStepAfter, stepAt } from '@zhiyin/domain/routing';
import { type Handable, onNobodysDesk } from '#modules/inbox';
import type { Tx } from '#platform/context.ts';
import { schedule, unschedule } from '#platform/due/schedule.ts';
import { leaveQueue } from './leave-queue.ts';
import { overflowClock } from './overflow.ts';
import type { Plan } from './plan.ts';
import { type EntryRow, enterQueue, sincesInQueue, waitingIds } from './queue.ts';
import { queuesFor, type ReadyQueue } from './queues.ts';

/** Puts a conversation where it belongs: into the queue while it is on the desk and nobody has it, else out of it. */
export async function keepInQueue(tx: Tx, plan: Plan, conversation: Handable): Promise<void> {
  await keepAllInQueue(tx, plan, [conversation]);
}

/** As `keepInQueue`, for several. */
export async function keepAllInQueue(tx: Tx, plan: Plan, all: readonly Handable[]): Promise<void> {
  const waiting = all.filter(({ isOnDesk, assigneeId }) => isOnDesk && assigneeId === null);
  const ids = (some: readonly Handable[]) => some.map(({ conversationId }) => conversationId);
  await leaveQueue(tx, ids(all.filter((one) => !waiting.includes(one))));
  if (waiting.length === 0) return;
  const [queues, sinces] = await Promise.all([
    queuesFor(tx, plan.queues, ids(waiting)),
    sincesInQueue(tx, ids(waiting.filter(({ waitingSince }) => waitingSince === null))),
  ]);
  const now = tx.system.now();
  const entries = waiting.map((one) => {
    const since = one.waitingSince ?? sinces.get(one.conversationId) ?? now;
    return entryFor(plan, one, { since, now, queue: queues.get(one.conversationId) });
  });
  await enterQueue(tx, entries);
  if (plan.queues.length > 0) for (const entry of entries) await setOverflowClock(tx, plan, entry);
}

interface Place {
  readonly since: Date;
  readonly now: Date;
  readonly queue: ReadyQueue | undefined;
}

function entryFor(plan: Plan, one: Handable, { since, now, queue }: Place): EntryRow {
  const { conversationId, customerId, channelId, teamId, priority } = one;
  const definition = queue?.definition;
  const waits = {
    priority,
    waitingSinceMs: since.getTime(),
    headStartMinutes: definition?.headStartMinutes,
  };
  return {
    conversationId,
    customerId,
    channelId,
    teamId,
    priority,
    since,
    effectiveSince: new Date(effectiveSince(plan.settings.headStarts, waits)),
    queueId: queue?.queueId ?? null,
    step: definition ? stepAt(definition, (now.getTime() - since.getTime()) / 1000) : 0,
    weight: plan.weigh(one),
  };
}

async function setOverflowClock(tx: Tx, plan: Plan, entry: EntryRow): Promise<void> {
  const { conversationId, queueId, since, step } = entry;
  const queue = plan.queues.find((one) => one.queueId === queueId);
  const after = queue ? nextStepAfter(queue.definition, step) : null;
  if (after === null) return unschedule(tx, overflowClock, conversationId);
  await schedule(tx, overflowClock, conversationId, new Date(since.getTime() + after * 1000));
}

const mendedMax = 2000;

/** Puts into the queue what nobody has and no fact told of: written by a seed or an import. */
export async function mendQueue(tx: Tx, plan: Plan): Promise<void> {
  const known = new Set(await waitingIds(tx));
  const all = await onNobodysDesk(tx, mendedMax);
  await keepAllInQueue(
    tx,
    plan,
    all.filter(({ conversationId }) => !known.has(conversationId)),
  );
}

/** Asks for everything that waits again which queue it belongs to, and how hard it is: the settings changed. */
export async function sortQueueAnew(tx: Tx, plan: Plan): Promise<void> {
  await keepAllInQueue(tx, plan, await onNobodysDesk(tx, mendedMax));
}
