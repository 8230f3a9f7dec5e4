import type { FieldSet } from '../kit/filter/field.ts';
import { handoffStates } from './moves.ts';
import { handoffStateWords } from './words.ts';

/** What conditions may name of a hand-off, in rules. */
export const handoffFields = {
  type: { type: 'reference', label: { zh: '协作类型', en: 'Kind of hand-off' } },
  title: { type: 'text', label: { zh: '标题', en: 'Title' } },
  state: {
    type: 'choice',
    label: { zh: '状态', en: 'State' },
    choices: handoffStates.map((key) => ({ key, label: handoffStateWords[key] })),
  },
  fromTeam: { type: 'reference', label: { zh: '发起小组', en: 'Asking team' } },
  toTeam: { type: 'reference', label: { zh: '协作部门', en: 'Department' } },
  taker: { type: 'reference', label: { zh: '处理人', en: 'Taken by' } },
  returns: { type: 'number', label: { zh: '退回次数', en: 'Times returned' } },
  sentAt: { type: 'moment', label: { zh: '发起时间', en: 'Sent at' } },
  dueAt: { type: 'moment', label: { zh: '时限', en: 'Due at' } },
} as const satisfies FieldSet;
