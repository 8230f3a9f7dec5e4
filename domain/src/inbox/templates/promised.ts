import { isOpen, type RuleTemplate, tell, template } from './template.ts';

const tier = (why: string) => ({
  action: 'routing.escalate',
  settings: { tier: '2', why, priority: 'high' },
});

/** The usual rules about time that runs out, ratings, promises and stages. */
export const promisedTemplates: readonly RuleTemplate[] = [
  template(
    'clock-warned',
    { zh: '快超服务时限时提醒负责的人', en: 'Remind whoever has it before a promised time runs out' },
    [['sla.clock-warned']],
    isOpen,
    [tell('快到服务时限了 · A promised time runs out', { owner: 'assignee' })],
  ),
  template(
    'first-response-missed',
    { zh: '首次响应超时升级到二线', en: 'A missed first response goes to the second line' },
    [['sla.clock-breached']],
    { all: [isOpen, { field: 'clockMetric', operator: 'is', value: 'first-response' }] },
    [tier('首次响应超时 · The first response is late')],
  ),
  template(
    'low-rating',
    { zh: '评价低的安排回访', en: 'A low rating is followed up' },
    [['surveys.answered']],
    {
      any: [
        { field: 'surveyScore', operator: 'at-most', value: 2 },
        { field: 'surveySolved', operator: 'is', value: false },
      ],
    },
    [{ action: 'care.ask-follow-up', settings: { note: '评价低，问问原因 · Low rating: ask why' } }],
  ),
  template(
    'promise-broken',
    { zh: '承诺没兑现时通知主管', en: 'Tell a lead of a broken promise' },
    [['inbox.promise-broken']],
    { all: [] },
    [
      { action: 'inbox.set-priority', settings: { priority: 'urgent' } },
      tell('有承诺没有兑现 · A promise was broken'),
    ],
  ),
  template(
    'stage-stuck',
    { zh: '在“了解问题”停了一天的通知负责人', en: 'A day in “Understand”: tell whoever has it' },
    [['inbox.stage-entered'], 86_400],
    { all: [isOpen, { field: 'stage', operator: 'is', value: 'understand' }] },
    [tell('会话停在“了解问题”一天了 · A day in “Understand”', { owner: 'assignee' })],
  ),
];
