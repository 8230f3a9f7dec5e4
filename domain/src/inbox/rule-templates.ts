import { handingTemplates } from './templates/handing.ts';
import { parcelTemplates } from './templates/parcels.ts';
import { promisedTemplates } from './templates/promised.ts';
import {
  closed,
  day,
  hour,
  isOpen,
  lastWas,
  minute,
  opened,
  priority,
  type RuleTemplate,
  reply,
  says,
  tell,
  template,
  written,
} from './templates/template.ts';

const toTeam = { action: 'inbox.assign-team', settings: {} };
const tag = { action: 'inbox.tag', settings: {} };
const close = { action: 'inbox.close', settings: {} };

const greeting: readonly RuleTemplate[] = [
  template(
    'known-first',
    { zh: 'VIP 和老顾客优先', en: 'VIPs and known customers first' },
    [opened],
    {
      field: 'isKnownCustomer',
      operator: 'is',
      value: true,
    },
    [priority('high')],
  ),
  template('night-reply', { zh: '下班后自动回复', en: 'Automatic reply at night' }, [written], { all: [] }, [
    reply(
      '您好，现在是非营业时间，我们上班后会尽快回复您。',
      'Hello! We are closed right now and will answer as soon as we open.',
      { when: 'closed' },
    ),
  ]),
  template('greet', { zh: '顾客来访先问好', en: 'Greet every customer' }, [opened], { all: [] }, [
    reply(
      '您好，客服马上就来，请先说说您的问题。',
      'Hello! Somebody will be with you in a moment. How can we help?',
    ),
  ]),
  template(
    'still-waiting',
    { zh: '一分钟没人接待时安抚', en: 'Say sorry when nobody came for a minute' },
    [opened],
    { all: [] },
    [
      reply('抱歉让您久等，我们正在为您安排客服。', 'Sorry for the wait. We are finding somebody for you.', {
        when: 'later',
        seconds: minute,
      }),
    ],
  ),
  template(
    'english',
    { zh: '英文顾客交给英文小组', en: 'English speakers to the English team' },
    [opened],
    {
      field: 'customerLanguage',
      operator: 'is',
      value: 'en',
    },
    [toTeam],
  ),
];

const words: readonly RuleTemplate[] = [
  template(
    'refund',
    { zh: '提到退款的交给售后', en: 'Refund words to the after-sales team' },
    [written],
    says('退款', '退货', '退钱', 'refund', 'return'),
    [toTeam, tag],
  ),
  template(
    'complaint',
    { zh: '投诉和差评马上升级给主管', en: 'Complaints are escalated at once' },
    [written],
    says('投诉', '差评', '12315', '曝光', 'complain', 'lawyer'),
    [
      {
        action: 'inbox.escalate',
        settings: { why: '顾客要投诉 · The customer complains', priority: 'urgent' },
      },
    ],
  ),
  template(
    'parcel',
    { zh: '问物流的打标签', en: 'Tag questions about parcels' },
    [written],
    says('快递', '物流', '发货', '到哪', 'parcel', 'shipping', 'delivery'),
    [tag],
  ),
  template(
    'invoice',
    { zh: '要发票的打标签', en: 'Tag requests for invoices' },
    [written],
    says('发票', '开票', 'invoice'),
    [tag],
  ),
  template(
    'urgent-words',
    { zh: '着急的顾客优先', en: 'Customers in a hurry first' },
    [written],
    says('急', '马上', '尽快', 'urgent', 'asap', 'hurry'),
    [priority('high')],
  ),
  template(
    'outside',
    { zh: '提到微信或转账的写备注', en: 'A note when a deal outside is mentioned' },
    [written],
    says('微信', '加我', '转账', '支付宝', 'wechat', 'paypal'),
    [
      {
        action: 'inbox.note',
        settings: {
          text: '顾客提到站外联系或付款，请注意平台规则。 · Outside contact or payment was mentioned.',
        },
      },
    ],
  ),
];

const waiting: readonly RuleTemplate[] = [
  template(
    'no-answer-ask',
    { zh: '顾客两天没回复时再问一次', en: 'No answer in two days: ask again' },
    [['inbox.reply-sent'], 2 * day],
    { all: [isOpen, lastWas('member')] },
    [
      reply(
        '您好，问题解决了吗？还需要帮助的话请直接回复。',
        'Hello! Is everything solved? Just answer here if you still need us.',
      ),
    ],
  ),
  template(
    'no-answer-close',
    { zh: '再问一次后一天没回复就结束', en: 'Still no answer a day later: close' },
    [['inbox.automatic-reply-sent'], day],
    { all: [isOpen, lastWas('system')] },
    [close],
  ),
  template(
    'ten-minutes',
    { zh: '顾客等了十分钟变紧急', en: 'Waiting for ten minutes is urgent' },
    [written, 10 * minute],
    {
      all: [isOpen, { field: 'waitingSince', operator: 'is-not-empty' }],
    },
    [priority('urgent')],
  ),
  template(
    'back-to-queue',
    { zh: '半小时没回复放回队列', en: 'Back into the queue after half an hour' },
    [written, 30 * minute],
    {
      all: [
        isOpen,
        { field: 'waitingSince', operator: 'is-not-empty' },
        { field: 'assignee', operator: 'is-not-empty' },
      ],
    },
    [{ action: 'inbox.unassign', settings: {} }],
  ),
  template(
    'thanks-close',
    { zh: '顾客道谢一小时后结束', en: 'Close an hour after a thank-you' },
    [written, hour],
    {
      all: [isOpen, lastWas('customer'), says('谢谢', '感谢', 'thank')],
    },
    [close],
  ),
];

const watching: readonly RuleTemplate[] = [
  template(
    'reopened',
    { zh: '重新打开的优先处理', en: 'What was reopened comes first' },
    [['inbox.conversation-reopened']],
    { all: [] },
    [priority('high')],
  ),
  template(
    'urgent-tell',
    { zh: '变紧急时通知主管', en: 'Tell a lead when it becomes urgent' },
    [['inbox.priority-changed']],
    {
      field: 'priority',
      operator: 'changed-to',
      value: 'urgent',
    },
    [tell('有会话变紧急了 · A conversation became urgent')],
  ),
  template(
    'long',
    { zh: '聊了四十条还没结束时通知', en: 'Tell somebody about very long conversations' },
    [written],
    {
      field: 'messageCount',
      operator: 'is',
      value: 40,
    },
    [tell('有会话聊了很久 · A very long conversation', { owner: 'assignee' })],
  ),
  template(
    'dropped',
    { zh: '被放回队列的提高优先级', en: 'What was put back comes first' },
    [['inbox.conversation-assigned']],
    {
      field: 'assignee',
      operator: 'changed-to',
      value: null,
    },
    [priority('high')],
  ),
  template(
    'no-reason',
    { zh: '结束时没选原因的写备注', en: 'A note when a close has no reason' },
    [closed],
    {
      field: 'reason',
      operator: 'is-empty',
    },
    [
      {
        action: 'inbox.note',
        settings: { text: '没有选择联系原因，请补上。 · Please add the contact reason.' },
      },
    ],
  ),
  template(
    'unanswered-close',
    { zh: '没回复就结束的通知主管', en: 'Tell a lead of closes without an answer' },
    [closed],
    {
      field: 'firstResponseAt',
      operator: 'is-empty',
    },
    [tell('有会话没回复就结束了 · Closed without an answer')],
  ),
  template(
    'tell-system',
    { zh: '结束时通知其他系统', en: 'Tell another system of every close' },
    [closed],
    { all: [] },
    [{ action: 'platform.call-address', settings: {} }],
  ),
];

/** The usual rules for conversations, in the order in which a shop meets them. */
export const conversationRuleTemplates: readonly RuleTemplate[] = [
  ...greeting,
  ...words,
  ...waiting,
  ...watching,
  ...handingTemplates,
  ...promisedTemplates,
  ...parcelTemplates,
];
