import type { Choice, FieldSet } from '../kit/filter/field.ts';
import {
  orderStates,
  orderStateWords,
  parcelStates,
  parcelStateWords,
  refundStates,
  refundStateWords,
} from '../store/index.ts';
import { channelField } from './channel-field.ts';
import { priorities } from './contract/shapes.ts';

const priorityLabels: Record<(typeof priorities)[number], Choice['label']> = {
  low: { zh: '低', en: 'Low' },
  normal: { zh: '普通', en: 'Normal' },
  high: { zh: '高', en: 'High' },
  urgent: { zh: '紧急', en: 'Urgent' },
};

/** What conditions may name of a conversation, in rules, service levels, queues and views. */
export const conversationFields = {
  state: {
    type: 'choice',
    label: { zh: '状态', en: 'State' },
    choices: [
      { key: 'open', label: { zh: '进行中', en: 'Open' } },
      { key: 'closed', label: { zh: '已结束', en: 'Closed' } },
    ],
  },
  /** Keys are those of the shop's own stages. */
  stage: { type: 'choice', label: { zh: '阶段', en: 'Stage' } },
  channel: { ...channelField, hasNoPast: true },
  /** The chat window or other entry it came by. */
  entry: { type: 'reference', label: { zh: '渠道入口', en: 'Channel entry' }, hasNoPast: true },
  assignee: { type: 'reference', label: { zh: '客服', en: 'Agent' } },
  team: { type: 'reference', label: { zh: '小组', en: 'Team' } },
  priority: {
    type: 'choice',
    label: { zh: '优先级', en: 'Priority' },
    choices: priorities.map((key) => ({ key, label: priorityLabels[key] })),
  },
  reason: { type: 'choice', label: { zh: '联系原因', en: 'Contact reason' } },
  /** Ids of tags. */
  tags: { type: 'choices', label: { zh: '标签', en: 'Tags' } },
  customerText: {
    type: 'text',
    label: { zh: '顾客最近说的话', en: 'What the customer wrote last' },
    hasNoPast: true,
  },
  lastMessageAuthor: {
    type: 'choice',
    label: { zh: '最后发言方', en: 'Who wrote last' },
    hasNoPast: true,
    choices: [
      { key: 'customer', label: { zh: '顾客', en: 'The customer' } },
      { key: 'member', label: { zh: '店铺', en: 'The shop' } },
      { key: 'system', label: { zh: '系统', en: 'The system' } },
    ],
  },
  lastMessageAt: {
    type: 'moment',
    label: { zh: '最后一条消息的时间', en: 'Last message at' },
    hasNoPast: true,
  },
  messageCount: { type: 'number', label: { zh: '消息条数', en: 'Number of messages' } },
  waitingSince: { type: 'moment', label: { zh: '顾客开始等待的时间', en: 'Customer waits since' } },
  firstResponseAt: { type: 'moment', label: { zh: '首次回复时间', en: 'First response at' } },
  openedAt: { type: 'moment', label: { zh: '发起时间', en: 'Opened at' }, hasNoPast: true },
  closedAt: { type: 'moment', label: { zh: '结束时间', en: 'Closed at' } },
  snoozedUntil: { type: 'moment', label: { zh: '稍后处理到', en: 'Snoozed until' } },
  /** The person the conversation's record belongs to. */
  customer: { type: 'reference', label: { zh: '顾客', en: 'Customer' }, hasNoPast: true },
  customerName: { type: 'text', label: { zh: '顾客姓名', en: 'Customer’s name' }, hasNoPast: true },
  customerLanguage: {
    type: 'choice',
    label: { zh: '顾客的语言', en: 'Customer’s language' },
    hasNoPast: true,
    choices: [
      { key: 'zh', label: { zh: '中文', en: 'Chinese' } },
      { key: 'en', label: { zh: '英文', en: 'English' } },
    ],
  },
  /** The shop's own system has vouched for who they are. */
  isKnownCustomer: {
    type: 'boolean',
    label: { zh: '店铺认识的顾客', en: 'Customer known to the shop' },
    hasNoPast: true,
  },
  customerSince: { type: 'moment', label: { zh: '首次来访时间', en: 'Customer since' }, hasNoPast: true },
  /** The address of the page of the shop that the customer looked at last; of one who never wrote before, a moment later. */
  page: {
    type: 'text',
    label: { zh: '顾客所在页面的网址', en: 'Address of the customer’s page' },
    hasNoPast: true,
  },
  /** Of the order that the customer placed last. */
  orderState: {
    type: 'choice',
    label: { zh: '最近订单的状态', en: 'State of their latest order' },
    hasNoPast: true,
    choices: orderStates.map((key) => ({ key, label: orderStateWords[key] })),
  },
  orderRefund: {
    type: 'choice',
    label: { zh: '最近订单的退款', en: 'Refund of their latest order' },
    hasNoPast: true,
    choices: refundStates.map((key) => ({ key, label: refundStateWords[key] })),
  },
  orderProduct: {
    type: 'text',
    label: { zh: '最近订单的商品', en: 'What their latest order was for' },
    hasNoPast: true,
  },
  orderAt: { type: 'moment', label: { zh: '最近下单时间', en: 'Their latest order at' }, hasNoPast: true },
  /** Of the parcel of theirs that moved last. */
  parcelState: {
    type: 'choice',
    label: { zh: '最近包裹的状态', en: 'State of their latest parcel' },
    hasNoPast: true,
    choices: parcelStates.map((key) => ({ key, label: parcelStateWords[key] })),
  },
  orderCount: {
    type: 'number',
    label: { zh: '顾客的订单数', en: 'How many orders they placed' },
    hasNoPast: true,
  },
} as const satisfies FieldSet;
