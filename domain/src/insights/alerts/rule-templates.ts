import type { RuleTemplate } from '../../inbox/index.ts';

const rest = { subject: 'alert', stopsOthers: false, perSubjectPerHour: 4 };
const rang = { facts: ['insights.alert-rang'], waitSeconds: 0 };

/** The usual rules for alerts. */
export const alertRuleTemplates: readonly RuleTemplate[] = [
  {
    key: 'alert-tells',
    name: { zh: '预警：响了就通知负责人和主管', en: 'Alerts: tell the owner and a lead when one rings' },
    rule: {
      ...rest,
      when: rang,
      if: { all: [] },
      steps: [
        {
          action: 'insights.notify',
          settings: { text: '预警响了 · An alert rings', owner: 'assignee', by: 'chosen' },
        },
      ],
    },
  },
  {
    key: 'alert-becomes-a-finding',
    name: {
      zh: '预警：控制图出现异常就登记问题',
      en: 'Alerts: open a finding when a control chart signals',
    },
    rule: {
      ...rest,
      when: rang,
      if: { field: 'kind', operator: 'is', value: 'signal' },
      steps: [
        {
          action: 'improvement.finding-of-alert',
          settings: { title: '预警指标异常 · A watched figure is not as usual' },
        },
      ],
    },
  },
];
