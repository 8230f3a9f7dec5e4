import { defineWords } from '../../kit/words.ts';
import { platformNavWords } from '../nav-words.ts';

const own = defineWords('authority', {
  hint: {
    zh: '谁能决定什么、到多少金额。流程里的审批可以按它来。老板什么都能决定。',
    en: 'Who decides what, up to which amount. Approvals of flows can follow it. Owners decide everything.',
  },
  add: { zh: '新建事项', en: 'Add a topic' },
  edit: { zh: '修改：{topic}', en: 'Edit: {topic}' },
  topic: { zh: '决定事项', en: 'Topic' },
  none: { zh: '还没有决定事项', en: 'There are no topics yet' },
  noneHint: {
    zh: '例如“退款”：客服到 200 元，组长到 500 元，主管不限。',
    en: 'Such as “Refund”: agents up to 200, leads up to 500, managers any amount.',
  },
  name: { zh: '名称', en: 'Name' },
  key: { zh: '标识', en: 'Key' },
  keyHint: {
    zh: '给程序用的短名，以后不能改，例如 refund',
    en: 'A short name for programs that stays: refund',
  },
  currency: { zh: '币种', en: 'Currency' },
  currencyHint: { zh: '不涉及金额就留空。', en: 'Leave it empty when no amount is decided.' },
  anyAmount: { zh: '不限', en: 'any' },
  upTo: { zh: '到 {amount}', en: 'to {amount}' },
  decides: { zh: '能决定', en: 'decides' },
  doesNot: { zh: '–', en: '–' },
  others: { zh: '小组和同事', en: 'Teams and people' },
  roles: { zh: '角色', en: 'Roles' },
  holder: { zh: '谁', en: 'Who' },
  addHolder: { zh: '加一个小组或同事', en: 'Add a team or colleague' },
  bound: { zh: '到多少金额', en: 'Up to' },
  boundOf: { zh: '{who}：到多少金额', en: '{who}: up to' },
  noBound: { zh: '不限金额', en: 'Any amount' },
  noBoundOf: { zh: '{who}：不限金额', en: '{who}: any amount' },
  mayDecide: { zh: '{who}能决定', en: '{who} decides' },
  remove: { zh: '移除', en: 'Remove' },
  save: { zh: '保存', en: 'Save' },
  drop: { zh: '删除事项', en: 'Delete the topic' },
  dropSure: { zh: '删除“{topic}”？', en: 'Delete “{topic}”?' },
  dropHint: { zh: '变更记录会保留。', en: 'Its history stays.' },
  try: { zh: '现在由谁决定', en: 'Who decides now' },
  tryAmount: { zh: '试一个金额', en: 'Try an amount' },
  tryNobody: { zh: '没有人：只有老板能决定', en: 'Nobody but an owner' },
  owner: { zh: '老板', en: 'owner' },
  actsFor: { zh: '请假中，由 {who} 代为决定', en: 'absent, {who} acts' },
  nobodyActs: { zh: '请假中，没有人代替', en: 'absent, nobody acts' },
  history: { zh: '变更记录', en: 'History' },
  created: { zh: '{who} 新建', en: '{who} added it' },
  changed: { zh: '{who} 修改', en: '{who} changed it' },
  deleted: { zh: '{who} 删除', en: '{who} deleted it' },
  someone: { zh: '系统', en: 'Zhiyin' },
  from: { zh: '{who}：{before} → {after}', en: '{who}: {before} → {after}' },
  gone: { zh: '已不在', en: 'gone' },
});

/** What the page of responsibilities and rights says. */
export const authorityPageWords = {
  ...own,
  authority: platformNavWords.authority,
};
