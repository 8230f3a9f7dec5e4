import type { RuleTemplate } from '../inbox/index.ts';
import type { RuleDefinition } from '../kit/rule/rule.ts';
import type { Text } from '../kit/words.ts';

const rest = { subject: 'handoff', stopsOthers: false, perSubjectPerHour: 10 };

function template(
  key: string,
  name: Text,
  facts: string[],
  condition: RuleDefinition['if'],
  steps: RuleDefinition['steps'],
): RuleTemplate {
  return { key, name, rule: { ...rest, when: { facts, waitSeconds: 0 }, if: condition, steps } };
}

const tell = (text: string, more: Record<string, unknown> = {}) => ({
  action: 'handoffs.notify',
  settings: { text, by: 'chosen', ...more },
});

/** The usual rules for hand-offs. */
export const handoffRuleTemplates: readonly RuleTemplate[] = [
  template(
    'handoff-running-out',
    { zh: '协作单：快到时限时提醒双方', en: 'Hand-offs: remind both sides before the time runs out' },
    ['handoffs.warned'],
    { all: [] },
    [tell('协作单快到时限了 · A hand-off is due soon', { owner: 'assignee' })],
  ),
  template(
    'handoff-late',
    { zh: '协作单：超时就通知主管并留言', en: 'Hand-offs: tell a lead of late ones, and say so in it' },
    ['handoffs.breached'],
    { all: [] },
    [
      {
        action: 'handoffs.comment',
        settings: { text: '已超时，请尽快答复。 · This is late. Please answer soon.' },
      },
      tell('协作单超时了 · A hand-off is late'),
    ],
  ),
  template(
    'handoff-returned-twice',
    { zh: '协作单：退回两次的通知主管', en: 'Hand-offs: tell a lead of what was returned twice' },
    ['handoffs.returned'],
    { field: 'returns', operator: 'at-least', value: 2 },
    [tell('协作单退回两次了 · A hand-off was returned twice')],
  ),
  template(
    'handoff-disputed',
    { zh: '协作单：有异议时通知主管', en: 'Hand-offs: tell a lead of disputes' },
    ['handoffs.disputed'],
    { all: [] },
    [tell('有人对答复有异议 · An answer was disputed')],
  ),
  template(
    'handoff-rated-low',
    { zh: '协作单：评价低的通知主管', en: 'Hand-offs: tell a lead of low ratings' },
    ['handoffs.rated'],
    { field: 'rating', operator: 'at-most', value: 2 },
    [tell('协作被评了低分 · A hand-off was rated low')],
  ),
];
