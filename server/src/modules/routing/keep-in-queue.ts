import type { FilterRecord } from '@zhiyin/domain/kit';
import { effectiveSince, nextStepAfter, stepAt } from '@zhiyin/domain/routing';
import { type Handable, onNobodysDesk } from '#modules/inbox';
import type { Tx } from '#platform/context.ts';
import { schedule, unschedule } from '#platform/due/schedule.ts';
import { leaveQueue } from './leave-queue.ts';
import { overflowClock } from './overflow.ts';
import type { Plan } from './plan.ts';
import { type EntryRow, enterQueue, sincesInQueue, waitingIds } from './queue.ts';
import { belongingOf, recordsOf } from './queues.ts';

/** The clock after which whose page nobody told is handed out without. */
export const pageAwaitedKind = 'routing.page-awaited';

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
  const [records, sinces] = await Promise.all([
    recordsOf(tx, ids(waiting), plan.fields),
    sincesInQueue(tx, ids(waiting.filter(({ waitingSince }) => waitingSince === null))),
  ]);
  const now = tx.system.now();
  const entries = waiting.map((one) => {
    const since = one.waitingSince ?? sinces.get(one.conversationId) ?? now;
    return entryFor(plan, one, { since, now, record: records.get(one.conversationId) ?? {} });
  });
  await enterQueue(tx, entries);
  for (const { conversationId, heldUntil } of entries)
    if (heldUntil) await schedule(tx, { kind: pageAwaitedKind }, conversationId, heldUntil);
  if (plan.queues.length > 0) for (const entry of entries) await setOverflowClock(tx, plan, entry);
}

interface Known {
  readonly since: Date;
  readonly now: Date;
  readonly record: FilterRecord;
}

function entryFor(plan: Plan, one: Handable, { since, now, record }: Known): EntryRow {
  const { conversationId, customerId, channelId, channel, teamId, priority } = one;
  const { queue, aheadMinutes } = belongingOf(plan.queues, record, now);
  const definition = queue?.definition;
  const waits = { priority, waitingSinceMs: since.getTime(), headStartMinutes: aheadMinutes };
  const headStarts = definition?.headStarts ?? plan.settings.headStarts;
  return {
    conversationId,
    customerId,
    channelId,
    channel,
    teamId,
    priority,
    since,
    effectiveSince: new Date(effectiveSince(headStarts, waits)),
    queueId: queue?.queueId ?? null,
    step: definition ? stepAt(definition, (now.getTime() - since.getTime()) / 1000) : 0,
    weight: plan.weigh(one),
    language: plan.settings.isLanguageAsked ? languageIn(record) : null,
    tierMin: one.tierMin,
    handedOnBy: one.handedOnBy,
    heldUntil: heldUntil(plan, one, { since, now, record }),
  };
}

function languageIn({ customerLanguage }: FilterRecord): string | null {
  return typeof customerLanguage === 'string' ? customerLanguage : null;
}

/** The chat says which page a newcomer is on a moment after their first message: where queues go by it, that is waited for. */
const pageAwaitedMs = 1500;

function heldUntil(plan: Plan, { channel }: Handable, { since, now, record }: Known): Date | null {
  if (channel !== 'widget' || !plan.fields.includes('page') || record['page']) return null;
  const until = new Date(since.getTime() + pageAwaitedMs);
  return until > now ? until : null;
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
