import type { FieldSet } from '../../kit/filter/field.ts';
import { inGuide } from '../../kit/metric/guide.ts';
import { metric } from '../../kit/metric/metric.ts';
import { channelField } from '../channel-field.ts';
import { promiseKinds, promiseKindWords } from './promise-kinds.ts';

const fields: FieldSet = {
  promise: {
    type: 'choice',
    label: { zh: '承诺种类', en: 'Kind of promise' },
    choices: promiseKinds.map((key) => ({ key, label: promiseKindWords[key] })),
  },
  assignee: { type: 'reference', label: { zh: '客服', en: 'Agent' } },
  team: { type: 'reference', label: { zh: '小组', en: 'Team' } },
  channel: channelField,
};
const ofPromises = {
  document: inGuide('promises', { zh: '查看所有承诺', en: 'Look at all of them' }),
  grain: 'promise',
  fields,
  dimensions: ['promise', 'assignee', 'team', 'channel'],
  edgeCases: {
    zh: '改期过的以最后的时间为准；超时后才兑现的算没有兑现；误记后撤销的不计；客服按当时的负责人。',
    en: 'A moved one counts by its last moment. Kept after its moment counts as broken, taken back as nothing. The agent is its owner.',
  },
} as const;

/** How many promises were kept in time. */
export const promisesKeptMetric = metric({
  ...ofPromises,
  key: 'inbox.promises-kept',
  name: { zh: '兑现的承诺', en: 'Promises kept' },
  formula: {
    zh: '期间内按时兑现的承诺数，以兑现时刻为准。',
    en: 'Promises kept in time in the period, by the moment they were kept.',
  },
  unit: 'count',
  direction: 'up',
  source: 'promises.kept_at',
});

/** How many promises were broken. */
export const promisesBrokenMetric = metric({
  ...ofPromises,
  key: 'inbox.promises-broken',
  name: { zh: '没有兑现的承诺', en: 'Promises broken' },
  formula: {
    zh: '期间内到了时间还没有兑现的承诺数，以到期时刻为准。',
    en: 'Promises whose moment passed in the period before they were kept.',
  },
  unit: 'count',
  direction: 'down',
  source: 'promises.broken_at',
});

/** The share of promises that were kept in time. */
export const promiseKeptRateMetric = metric({
  ...ofPromises,
  key: 'inbox.promise-kept-rate',
  name: { zh: '承诺兑现率', en: 'Promises kept, share' },
  formula: {
    zh: '按时兑现的承诺 ÷（按时兑现 + 没有兑现），以兑现或到期的时刻归期。',
    en: 'Kept in time ÷ (kept in time + broken), dated by the moment it was decided.',
  },
  unit: 'share',
  direction: 'up',
  source: 'promises.kept_at, promises.broken_at',
});
