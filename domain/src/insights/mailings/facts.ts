import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';
import { readMetrics } from '../../platform/index.ts';

const ofMailing = {
  payload: z.object({ mailingId: Id }),
  seenWith: readMetrics,
  subject: 'mailingId',
} as const;

export const mailingSet = fact({
  ...ofMailing,
  kind: 'insights.mailing-set',
  words: { zh: '设定了定时寄送', en: 'A dashboard is to be mailed' },
});
export const mailingChanged = fact({
  ...ofMailing,
  kind: 'insights.mailing-changed',
  words: { zh: '修改了定时寄送', en: 'Mailing of a dashboard changed' },
});
export const mailingStopped = fact({
  ...ofMailing,
  kind: 'insights.mailing-stopped',
  words: { zh: '取消了定时寄送', en: 'Mailing of a dashboard stopped' },
});
export const mailingRestored = fact({
  ...ofMailing,
  kind: 'insights.mailing-restored',
  words: { zh: '恢复了定时寄送', en: 'Mailing of a dashboard brought back' },
});
export const mailingLeft = fact({
  ...ofMailing,
  kind: 'insights.mailing-left',
  words: { zh: '自己退订了仪表盘', en: 'Somebody receives a dashboard no more' },
});
/** Figures left the house by mail: to how many, and as what. */
export const mailingDone = fact({
  ...ofMailing,
  kind: 'insights.mailing-done',
  words: { zh: '寄出了仪表盘', en: 'A dashboard was mailed' },
  payload: z.object({ mailingId: Id, mailed: z.int(), others: z.int() }),
});

export const mailingFacts = [
  mailingSet,
  mailingChanged,
  mailingStopped,
  mailingRestored,
  mailingLeft,
  mailingDone,
] as const;
