import type { FieldSet } from '../kit/filter/field.ts';
import { handoffStates } from './moves.ts';
import { handoffStateWords } from './words.ts';

/** What conditions may name of a hand-off, in rules. */
export const handoffFields = {
  type: { type: 'reference', label: { zh: '协作类型', en: 'Kind of hand-off' }, hasNoPast: true },
  title: { type: 'text', label: { zh: '标题', en: 'Title' }, hasNoPast: true },
  state: {
    type: 'choice',
    label: { zh: '状态', en: 'State' },
    choices: handoffStates.map((key) => ({ key, label: handoffStateWords[key] })),
  },
  fromTeam: { type: 'reference', label: { zh: '发起小组', en: 'Asking team' }, hasNoPast: true },
  toTeam: { type: 'reference', label: { zh: '协作部门', en: 'Department' }, hasNoPast: true },
  taker: { type: 'reference', label: { zh: '处理人', en: 'Taken by' }, hasNoPast: true },
  returns: { type: 'number', label: { zh: '退回次数', en: 'Times returned' } },
  sentAt: { type: 'moment', label: { zh: '发起时间', en: 'Sent at' }, hasNoPast: true },
  dueAt: { type: 'moment', label: { zh: '时限', en: 'Due at' }, hasNoPast: true },
} as const satisfies FieldSet;

/** What facts about a hand-off tell besides, for conditions of rules that they set off. */
export const handoffTold = {
  answerSeconds: {
    type: 'number',
    label: { zh: '多少秒后答复', en: 'Seconds until the answer' },
  },
  rated: {
    type: 'choice',
    label: { zh: '评价的是', en: 'What was rated' },
    choices: [
      { key: 'handoff', label: { zh: '发起（由处理方评价）', en: 'The hand-off, by who received it' } },
      { key: 'result', label: { zh: '结果（由发起方评价）', en: 'The result, by who sent it' } },
    ],
  },
  rating: { type: 'number', label: { zh: '评了几分（1–5）', en: 'Rating (1–5)' } },
} as const satisfies FieldSet;
