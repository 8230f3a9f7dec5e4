import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';
import { alertsRead } from './permissions.ts';

const seen = { seenWith: alertsRead, subject: 'alertId' } as const;
const ofAlert = { ...seen, payload: z.object({ alertId: Id }) } as const;
const ofRing = { ...seen, payload: z.object({ alertId: Id, ringId: Id, ownerId: Id }) } as const;

export const alertSet = fact({
  ...ofAlert,
  kind: 'insights.alert-set',
  words: { zh: '设定了预警', en: 'Alert set' },
});
export const alertChanged = fact({
  ...ofAlert,
  kind: 'insights.alert-changed',
  words: { zh: '修改了预警', en: 'Alert changed' },
});
export const alertDeleted = fact({
  ...ofAlert,
  kind: 'insights.alert-deleted',
  words: { zh: '删除了预警', en: 'Alert deleted' },
});
export const alertRestored = fact({
  ...ofAlert,
  kind: 'insights.alert-restored',
  words: { zh: '恢复了预警', en: 'Alert brought back' },
});
/** `until` is null when it was woken. */
export const alertSnoozed = fact({
  ...seen,
  payload: z.object({ alertId: Id, until: z.iso.datetime().nullable() }),
  kind: 'insights.alert-snoozed',
  words: { zh: '暂停了预警', en: 'Alert snoozed' },
});
export const alertRang = fact({
  ...seen,
  payload: z.object({
    ...{ alertId: Id, ringId: Id, ownerId: Id },
    /** Null in facts of before it was told. */
    side: z.enum(['above', 'below']).nullable().default(null),
  }),
  kind: 'insights.alert-rang',
  words: { zh: '预警响了', en: 'Alert rang' },
});
export const alertCalmed = fact({
  ...ofRing,
  kind: 'insights.alert-calmed',
  words: { zh: '预警解除', en: 'Alert over' },
});
export const ringAcknowledged = fact({
  ...seen,
  payload: z.object({ alertId: Id, ringId: Id, ownerId: Id, isAcknowledged: z.boolean() }),
  kind: 'insights.ring-acknowledged',
  words: { zh: '确认了预警', en: 'Alert acknowledged' },
});

export const alertFacts = [
  alertSet,
  alertChanged,
  alertDeleted,
  alertRestored,
  alertSnoozed,
  alertRang,
  alertCalmed,
  ringAcknowledged,
] as const;
