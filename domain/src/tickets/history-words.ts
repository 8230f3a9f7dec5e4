import { defineWords } from '../kit/words.ts';

/** What the history of a ticket says. */
export const ticketHistoryWords = defineWords('tickets-history', {
  history: { zh: '处理经过', en: 'History' },
  noHistory: { zh: '还没有记录', en: 'Nothing yet' },
  fromTo: { zh: '{from} → {to}', en: '{from} → {to}' },
  byCustomer: { zh: '顾客', en: 'The customer' },
  bySystem: { zh: '系统', en: 'The system' },
  nobody: { zh: '无人处理', en: 'Nobody' },
  noTeam: { zh: '不限小组', en: 'No team' },
  title: { zh: '标题', en: 'title' },
  description: { zh: '描述', en: 'description' },
  customer: { zh: '顾客', en: 'customer' },
  parent: { zh: '上级工单', en: 'parent' },
  answers: { zh: '表单字段', en: 'fields of its form' },
  dueAt: { zh: '截止 {at}', en: 'due {at}' },
  noDue: { zh: '不设截止', en: 'no due date' },
  linked: { zh: '已关联', en: 'linked' },
  unlinked: { zh: '取消关联', en: 'unlinked' },
  itemDone: { zh: '完成一项', en: 'an item done' },
  itemOpen: { zh: '一项改回未完成', en: 'an item open again' },
  itemRemoved: { zh: '删除一项', en: 'an item removed' },
  itemAdded: { zh: '添加一项', en: 'an item added' },
  tookBack: { zh: '撤回 {time}', en: '{time} taken back' },
  watches: { zh: '{name} 关注', en: '{name} watches' },
  watchesNot: { zh: '{name} 不再关注', en: '{name} watches no more' },
});
