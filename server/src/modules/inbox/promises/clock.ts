import { promiseBroken, promiseWarned } from '@zhiyin/domain/inbox';
import type { Tx } from '#platform/context.ts';
import { type Again, dueKind } from '#platform/due/due-kind.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { changeRow, conversationOf, lockRow, type PromiseRow, toldOf } from './rows.ts';
import { settingsOf } from './settings/settings-of.ts';
import { tellOfBroken, tellOfWarned } from './tell-owner.ts';

/** Rings before a promise is due, and when it is. What was kept, moved on or taken back meanwhile is left alone. */
export const promiseClock = dueKind('inbox:promise', {
  run: async (tx, { refId }) => {
    const row = await lockRow(tx, refId);
    if (row?.state !== 'open') return undefined;
    const now = tx.system.now();
    if (now >= row.dueAt) return breakPromise(tx, row);
    if (now >= row.warnAt && !row.warnedAt) await warnOf(tx, row);
    return { at: now >= row.warnAt ? row.dueAt : row.warnAt };
  },
});

/** Sets the clock of a promise; setting it again moves it. */
export async function ringFor(tx: Tx, { promiseId, dueAt, warnAt }: PromiseRow): Promise<void> {
  await schedule(tx, promiseClock, promiseId, warnAt > tx.system.now() ? warnAt : dueAt);
}

/** When to warn: as long before as the shop set, but never before half of the time is over. */
export async function warnMoment(tx: Tx, dueAt: Date): Promise<Date> {
  const { warnMinutes } = await settingsOf(tx);
  const leftMs = Math.max(0, dueAt.getTime() - tx.system.now().getTime());
  return new Date(dueAt.getTime() - Math.min(warnMinutes * 60_000, leftMs / 2));
}

async function warnOf(tx: Tx, row: PromiseRow): Promise<void> {
  const conversation = await conversationOf(tx, row);
  await changeRow(tx, row, { warnedAt: tx.system.now() });
  await announce(tx, promiseWarned, toldOf(row, conversation));
  await tellOfWarned(tx, row, conversation);
}

async function breakPromise(tx: Tx, row: PromiseRow): Promise<Again | undefined> {
  const conversation = await conversationOf(tx, row);
  await changeRow(tx, row, { state: 'broken', brokenAt: row.brokenAt ?? row.dueAt });
  await announce(tx, promiseBroken, toldOf(row, conversation));
  await tellOfBroken(tx, row, conversation);
  return undefined;
}
