import {
  type Alert,
  type AlertDraft,
  AlertTerms,
  alertBuckets,
  alertReasons,
  type Ring,
} from '@zhiyin/domain/insights';
import { FilterShape, type Metric } from '@zhiyin/domain/kit';
import { runRules } from '@zhiyin/domain/statistics';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import { type Context, may, type Tx } from '#platform/context.ts';
import type { DB } from '#platform/database/tables.gen.ts';
import type { MetricSource } from '#platform/metrics/metric-source.ts';
import { Refusal } from '#platform/refusal.ts';
import { metricOf } from '../goals/measure-goals.ts';

export type RingRow = Selectable<DB['alertRings']>;

/** An alert as it was set, and when it was looked at. */
export interface SetAlert extends AlertDraft {
  readonly alertId: string;
  readonly revision: number;
  readonly snoozedUntil: Date | null;
  readonly lookedAt: Date | null;
}

const Rules = z.array(z.enum(runRules));
const Side = z.enum(['above', 'below']);

function alertRows(tx: Tx) {
  return tx.db
    .selectFrom('alerts')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .where('archivedAt', 'is', null);
}

/** Every alert of the shop, by name. */
export async function allAlerts(tx: Tx): Promise<SetAlert[]> {
  return (await alertRows(tx).orderBy('name').orderBy('alertId').execute()).map(read);
}

/** Those that somebody looks after, held until the transaction ends. */
export async function lockAlertsOf(tx: Tx, ownerId: string): Promise<SetAlert[]> {
  return (await alertRows(tx).where('ownerId', '=', ownerId).orderBy('alertId').forUpdate().execute()).map(
    read,
  );
}

/** One, held until the transaction ends; undefined when it is gone. */
export async function lockedAlert(tx: Tx, alertId: string): Promise<SetAlert | undefined> {
  const row = await alertRows(tx).where('alertId', '=', alertId).forUpdate().executeTakeFirst();
  return row && read(row);
}

/** As `lockedAlert`. @throws Refusal `missing`. */
export async function lockAlert(tx: Tx, alertId: string): Promise<SetAlert> {
  const alert = await lockedAlert(tx, alertId);
  if (!alert) throw new Refusal('missing', alertReasons.alertNotFound);
  return alert;
}

function read(row: Selectable<DB['alerts']>): SetAlert {
  const { alertId, name, metric, casesMin, ownerId, isOn, revision, snoozedUntil, lookedAt } = row;
  const { quietFrom: from, quietTo: to } = row;
  return {
    ...{ alertId, name, metric, casesMin, ownerId, isOn, revision, snoozedUntil, lookedAt },
    filter: FilterShape.parse(row.filter),
    bucket: z.enum(alertBuckets).parse(row.bucket),
    terms: AlertTerms.parse(row.terms),
    quiet: from === null || to === null ? null : { from, to },
  };
}

/** The columns of what is decided about an alert. */
export function stored({ quiet, filter, terms, ...plain }: AlertDraft) {
  return {
    ...plain,
    ...{ filter: JSON.stringify(filter), terms: JSON.stringify(terms) },
    ...{ quietFrom: quiet?.from ?? null, quietTo: quiet?.to ?? null },
  };
}

/** The metric of an alert, for whoever may see it. */
export function seenMetric(ctx: Context, key: string): MetricSource | undefined {
  const source = metricOf(ctx, key);
  return source && may(ctx, source.may) ? source : undefined;
}

/** How figures of a metric are written. */
export function shownOf({ name, unit, currency }: Metric): NonNullable<Alert['shown']> {
  return { name, unit, currency: currency ?? null };
}

/** A ring as it is given; its numbers only to whoever may see the metric. */
export function presentRing(row: RingRow, isSeen: boolean): Ring {
  const { ringId, alertId, bucket, lastBucket, n, acknowledgedBy, note } = row;
  return {
    ...{ ringId, alertId, bucket, lastBucket, acknowledgedBy, note },
    n: isSeen ? n : 0,
    value: isSeen ? row.value : null,
    reference: isSeen ? row.reference : null,
    side: Side.parse(row.side),
    signals: Rules.parse(row.signals),
    rangAt: row.rangAt.toISOString(),
    toldAt: row.toldAt?.toISOString() ?? null,
    acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}
