import { inGuide } from '../../../kit/metric/guide.ts';
import { metric } from '../../../kit/metric/metric.ts';
import { contactFields } from './fields.ts';

const { channel, assignee, team, reason } = contactFields;
const open = {
  document: inGuide('figures', { zh: '首次和最后，一次和再来', en: 'First and last, once and again' }),
  grain: 'conversation',
  fields: { channel, assignee, team, reason },
  dimensions: ['channel', 'assignee', 'team', 'reason'],
  direction: 'down',
  source: 'open_spells.started_at, open_spells.ended_at',
} as const;

/** How many conversations stood open. */
export const backlogMetric = metric({
  ...open,
  key: 'insights.backlog',
  name: { zh: '积压会话', en: 'Backlog' },
  formula: {
    zh: '在期间（或每一格）结束的那一刻还开着的会话数；到今天为止的一格以现在为准。',
    en: 'Conversations that stood open at the end of the period, or of each part of it; the running part ends now.',
  },
  edgeCases: {
    zh: '稍后处理的也算；结束后重新打开的，只在开着的时候算。客服和小组以现在为准。',
    en: 'Snoozed ones count. Closed and opened again, it counts while it was open. Agent and team are those of now.',
  },
  unit: 'count',
});

/** How old what stood open was. */
export const backlogAgeMetric = metric({
  ...open,
  key: 'insights.backlog-age',
  name: { zh: '积压时长（中位数）', en: 'Age of the backlog (median)' },
  formula: {
    zh: '在期间（或每一格）结束的那一刻还开着的会话，从发起到那一刻的秒数的中位数。',
    en: 'The median of the seconds since their opening, of the conversations that stood open at the end of the period or part.',
  },
  edgeCases: {
    zh: '重新打开的从最初发起算起；没有积压时为空；按自然时间。',
    en: 'Of one opened again since its first opening. Empty without a backlog. Calendar time.',
  },
  unit: 'seconds',
});
