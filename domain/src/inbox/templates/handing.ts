import { weekdays } from '../../kit/calendar/weekday.ts';
import {
  closed,
  hour,
  isOpen,
  opened,
  type RuleTemplate,
  reply,
  says,
  tell,
  template,
  templateAt,
  written,
} from './template.ts';

const isWaiting = { field: 'waitingSince', operator: 'is-not-empty' };
const isKnown = { field: 'isKnownCustomer', operator: 'is', value: true };

const byClock: readonly RuleTemplate[] = [
  templateAt(
    'morning-left',
    { zh: '每天早上提醒隔夜没回复的', en: 'Every morning: what was left unanswered overnight' },
    { time: '09:00', days: [...weekdays] },
    {
      all: [isOpen, isWaiting, { not: { field: 'waitingSince', operator: 'within-last', value: 8 * hour } }],
    },
    [
      { action: 'inbox.set-priority', settings: { priority: 'high' } },
      tell('隔夜还没有回复 · Unanswered since last night', { owner: 'assignee' }),
    ],
  ),
  templateAt(
    'week-asleep',
    { zh: '每周一结束一周没动静的', en: 'Every Monday: close what was quiet for a week' },
    { time: '08:00', days: ['mon'] },
    {
      all: [
        isOpen,
        { field: 'waitingSince', operator: 'is-empty' },
        { not: { field: 'lastMessageAt', operator: 'within-last', value: 7 * 24 * hour } },
      ],
    },
    [{ action: 'inbox.close', settings: {} }],
  ),
];

const asking: readonly RuleTemplate[] = [
  template(
    'opening-hello',
    { zh: '夜里来的，开门时先招呼', en: 'Came at night: a word when the shop opens' },
    [opened],
    { all: [] },
    [
      reply('早上好，我们上班了，正在看您的问题。', 'Good morning! We are open now and looking into it.', {
        when: 'open',
        unless: 'answered',
      }),
    ],
  ),
  template(
    'return-form',
    { zh: '要退货的先填退货表单', en: 'Returns: ask for the return form' },
    [written],
    says('退货', 'return'),
    [
      {
        action: 'inbox.send-form',
        settings: {
          text: { zh: '请先填写退货表单，我们马上处理：', en: 'Please fill in the return form first:' },
          when: 'now',
        },
      },
    ],
  ),
  template(
    'damaged-ticket',
    { zh: '收到坏的自动建工单', en: 'Damaged goods become a ticket' },
    [written],
    says('破损', '碎了', '坏了', 'broken', 'damaged'),
    [
      {
        action: 'tickets.from-conversation',
        settings: {
          title: '商品破损 · Damaged goods',
          checklist: '收到照片 · Photo received\n补发或退款 · Replaced or refunded',
        },
      },
    ],
  ),
  template(
    'mail-ticket',
    { zh: '每封新邮件建一张工单', en: 'Each new mail becomes a ticket' },
    [opened],
    { field: 'channel', operator: 'is', value: 'mail' },
    [{ action: 'tickets.from-conversation', settings: {} }],
  ),
  template('rate-known', { zh: '只请老顾客评价', en: 'Ask known customers how it went' }, [closed], isKnown, [
    { action: 'surveys.ask', settings: {} },
  ]),
];

/** The usual rules that go by the clock, ask the customer for something or make work for others. */
export const handingTemplates: readonly RuleTemplate[] = [...byClock, ...asking];
