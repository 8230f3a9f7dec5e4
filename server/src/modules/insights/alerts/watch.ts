import {
  alertCalmed,
  alertRang,
  type Judged,
  judgeWatched,
  nextLook,
  todayIn,
} from '@zhiyin/domain/insights';
import { quietUntil } from '@zhiyin/domain/kit';
import type { Tx } from '#platform/context.ts';
import { type DueKind, dueKind } from '#platform/due/due-kind.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import type { MetricSource } from '#platform/metrics/metric-source.ts';
import { metricOf } from '../goals/measure-goals.ts';
import { shopDay } from '../shop-day.ts';
import { lockedAlert, type RingRow, type SetAlert } from './rows.ts';
import { ringsEarly, stretchesOf, watchingOf } from './stretches.ts';
import { lateTelling, tellRing } from './tell.ts';

/** What may ring before its time is over is looked at this often. */
const earlyMs = 10 * 60_000;

/** Looks at the figure of an alert whenever an hour, day or week of it is over. */
export const alertWatch: DueKind = dueKind('insights:watch-alert', {
  atOnce: 2,
  run: async (tx, { refId }) => {
    const alert = await lockedAlert(tx, refId);
    if (!alert?.isOn) return undefined;
    const now = tx.system.now();
    const { timeZone } = await shopDay(tx);
    const source = metricOf(tx, alert.metric);
    const isSnoozed = alert.snoozedUntil !== null && alert.snoozedUntil > now;
    if (source && !isSnoozed) await lookAt(tx, alert, source, timeZone);
    const next = nextLook(alert.bucket, timeZone, now);
    const soon = new Date(now.getTime() + earlyMs);
    return { at: source && ringsEarly(alert, source) && soon < next ? soon : next };
  },
});

/** Looks at an alert as soon as may be, such as when it was changed. */
export async function lookSoon(tx: Tx, alertId: string): Promise<void> {
  await schedule(tx, alertWatch, alertId, tx.system.now());
}

async function lookAt(tx: Tx, alert: SetAlert, source: MetricSource, zone: string): Promise<void> {
  const now = tx.system.now();
  const today = todayIn(zone, now);
  const withRunning = ringsEarly(alert, source);
  const stretches = await stretchesOf(tx, alert, source, { today, count: 1, withRunning });
  const [judged] = judgeWatched(watchingOf(alert, source), stretches, 1);
  await tx.db
    .updateTable('alerts')
    .set({ lookedAt: now })
    .where('workspaceId', '=', tx.workspaceId)
    .where('alertId', '=', alert.alertId)
    .execute();
  if (judged) await heed(tx, alert, judged, zone);
}

/** What goes on ringing rings once; it is over with the first stretch that is known and does not. */
async function heed(tx: Tx, alert: SetAlert, judged: Judged, zone: string): Promise<void> {
  const open = await openRing(tx, alert.alertId);
  if (judged.rings && !open) return ring(tx, alert, judged, zone);
  // A day that is passed over says neither that it goes on nor that it is over.
  if (!open || judged.value === null || judged.passedOver !== null) return;
  if (!judged.rings) return calm(tx, alert);
  await tx.db
    .updateTable('alertRings')
    .set({ lastBucket: judged.bucket })
    .where('workspaceId', '=', tx.workspaceId)
    .where('ringId', '=', open.ringId)
    .execute();
}

/** Ends the ring of an alert that goes on, if there is one. */
export async function calm(tx: Tx, { alertId, ownerId }: SetAlert): Promise<void> {
  const open = await openRing(tx, alertId);
  if (!open) return;
  await tx.db
    .updateTable('alertRings')
    .set({ endedAt: tx.system.now() })
    .where('workspaceId', '=', tx.workspaceId)
    .where('ringId', '=', open.ringId)
    .execute();
  await announce(tx, alertCalmed, { alertId, ringId: open.ringId, ownerId });
}

async function openRing(tx: Tx, alertId: string): Promise<{ readonly ringId: string } | undefined> {
  return tx.db
    .selectFrom('alertRings')
    .select('ringId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('alertId', '=', alertId)
    .where('endedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

async function ring(tx: Tx, alert: SetAlert, judged: Judged, zone: string): Promise<void> {
  const { alertId, ownerId, quiet } = alert;
  const now = tx.system.now();
  const { bucket, value, reference, n, side, signals } = judged;
  const row: RingRow = {
    ...{ workspaceId: tx.workspaceId, ringId: tx.system.newId(), alertId, bucket, lastBucket: bucket },
    ...{ value: value ?? 0, reference, n, side: side ?? 'above', signals: [...signals], rangAt: now },
    ...{ toldAt: null, acknowledgedAt: null, acknowledgedBy: null, note: '', endedAt: null },
  };
  await tx.db
    .insertInto('alertRings')
    .values({ ...row, signals: JSON.stringify(signals) })
    .execute();
  await announce(tx, alertRang, { alertId, ringId: row.ringId, ownerId, side: side ?? 'above' });
  const at = quietUntil(quiet, zone, now);
  if (at <= now) return tellRing(tx, alert, row);
  await schedule(tx, lateTelling, row.ringId, at);
}
