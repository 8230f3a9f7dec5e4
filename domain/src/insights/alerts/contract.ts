import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { metricUnits } from '../../kit/metric/metric.ts';
import { written } from '../../kit/sensitive/written.ts';
import { Done, Id, Moment, Page, PageQuery, Paragraphs } from '../../kit/shapes.ts';
import { runRules } from '../../statistics/index.ts';
import { alertBuckets, alertParts, isWatchable, watchedParts } from './alert.ts';
import { alertsManage, alertsRead } from './permissions.ts';

const wrongBucket = { path: ['bucket'] };

/** What its maker decides. */
export const AlertDraft = z.strictObject(alertParts).refine(isWatchable, wrongBucket);
export type AlertDraft = z.infer<typeof AlertDraft>;

/** What a preview is asked of. */
export const WatchedDraft = z.strictObject(watchedParts).refine(isWatchable, wrongBucket);
export type WatchedDraft = z.infer<typeof WatchedDraft>;

const Side = z.enum(['above', 'below']);
const Signals = z.array(z.enum(runRules));

/**
 * One time that an alert rang: from the stretch that set it off until one that does not. Numbers are null for whoever may
 * not see the metric.
 */
export const Ring = z.object({
  ringId: Id,
  alertId: Id,
  /** The hour, day or week that set it off, and the last one that still did. */
  bucket: z.string(),
  lastBucket: z.string(),
  value: z.number().nullable(),
  /** The level, what it was a week before, or the centre of the chart. */
  reference: z.number().nullable(),
  n: z.int(),
  side: Side,
  signals: Signals,
  rangAt: Moment,
  /** When its owner was told; null while quiet hours hold it back. */
  toldAt: Moment.nullable(),
  acknowledgedAt: Moment.nullable(),
  acknowledgedBy: Id.nullable(),
  note: written(z.string()),
  endedAt: Moment.nullable(),
});
export type Ring = z.infer<typeof Ring>;

/** How the figure of an alert is written; null when the reader may not see the metric, or it is there no more. */
const Shown = z
  .object({
    name: z.object({ zh: z.string(), en: z.string() }),
    unit: z.enum(metricUnits),
    currency: z.string().nullable(),
  })
  .nullable();

/** An alert and how it stands. */
export const Alert = z.object({
  ...alertParts,
  alertId: Id,
  /** Counts changes; a change names the one it was made of. */
  revision: z.int(),
  shown: Shown,
  /** Until then it does not ring. */
  snoozedUntil: Moment.nullable(),
  /** What it last looked at a figure; null before the first time. */
  lookedAt: Moment.nullable(),
  /** The last time it rang; null when it never did. */
  ring: Ring.nullable(),
  /** How often it rang in the last 30 days. */
  ringsLately: z.int(),
});
export type Alert = z.infer<typeof Alert>;

const params = z.strictObject({ alertId: Id });

export const listAlerts = endpoint('insights.list-alerts', {
  method: 'GET',
  path: '/alerts',
  may: alertsRead,
  words: { zh: '列出预警', en: 'List alerts' },
  response: z.object({ items: z.array(Alert) }),
});

export const createAlert = endpoint('insights.create-alert', {
  method: 'POST',
  path: '/alerts',
  may: alertsManage,
  words: { zh: '新建预警', en: 'Set an alert' },
  body: AlertDraft,
  response: z.object({ alertId: Id }),
});

/** `after` is the revision that was edited: whoever edited an older one is told so. */
export const changeAlert = endpoint('insights.change-alert', {
  method: 'PUT',
  path: '/alerts/:alertId',
  may: alertsManage,
  words: { zh: '修改预警', en: 'Change an alert' },
  params,
  body: z.strictObject({ alert: AlertDraft, after: z.int().min(1) }),
  response: z.object({ alertId: Id }),
});

export const deleteAlert = endpoint('insights.delete-alert', {
  method: 'DELETE',
  path: '/alerts/:alertId',
  may: alertsManage,
  words: { zh: '删除预警', en: 'Delete an alert' },
  params,
  response: Done,
});

export const restoreAlert = endpoint('insights.restore-alert', {
  method: 'POST',
  path: '/alerts/:alertId/restore',
  may: alertsManage,
  words: { zh: '恢复刚删除的预警', en: 'Bring back a deleted alert' },
  params,
  response: z.object({ alertId: Id }),
});

/** Null wakes it. Its owner may, too. */
export const snoozeAlert = endpoint('insights.snooze-alert', {
  method: 'POST',
  path: '/alerts/:alertId/snooze',
  may: alertsRead,
  words: { zh: '暂停预警一段时间', en: 'Snooze an alert' },
  params,
  body: z.strictObject({ until: Moment.nullable() }),
  response: z.object({ alertId: Id }),
});

const JudgedStretch = z.object({
  bucket: z.string(),
  value: z.number().nullable(),
  n: z.int(),
  reference: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  rings: z.boolean(),
  side: Side.nullable(),
  signals: Signals,
  /** The promotion or holiday for which it was passed over. */
  passedOver: written(z.object({ zh: z.string(), en: z.string() })).nullable(),
});

/** The past as an alert would have judged it then, as one number for whoever may see the metric. */
export const AlertPreview = z.object({
  bucket: z.enum(alertBuckets),
  shown: Shown,
  stretches: z.array(JudgedStretch),
  /** How often somebody would have been rung for: what goes on ringing rings once. */
  rings: z.int(),
});
export type AlertPreview = z.infer<typeof AlertPreview>;

export const previewAlert = endpoint('insights.preview-alert', {
  method: 'POST',
  path: '/alerts/preview',
  may: alertsRead,
  words: { zh: '预览预警在过去会不会响', en: 'See when an alert would have rung' },
  callsPerMinute: 120,
  body: WatchedDraft,
  response: AlertPreview,
});

export const listRings = endpoint('insights.list-rings', {
  method: 'GET',
  path: '/alert-rings',
  may: alertsRead,
  words: { zh: '列出预警记录', en: 'List when alerts rang' },
  query: PageQuery.extend({
    alertId: Id.optional(),
    /** Those alone that nobody has acknowledged. */
    waiting: z.enum(['true']).optional(),
  }),
  response: Page(Ring),
});

/** Says that somebody sees to it, or takes that back. Whose alert it is may, and whoever may change alerts. */
export const acknowledgeRing = endpoint('insights.acknowledge-ring', {
  method: 'POST',
  path: '/alert-rings/:ringId/acknowledge',
  may: alertsRead,
  words: { zh: '确认预警', en: 'Acknowledge an alert' },
  params: z.strictObject({ ringId: Id }),
  body: z.strictObject({
    isAcknowledged: z.boolean(),
    note: z.union([z.literal(''), Paragraphs(1000)]).default(''),
  }),
  response: Ring,
});
