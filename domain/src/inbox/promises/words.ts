import { defineWords } from '../../kit/words.ts';

/** What is said of promises, beside what was written and on their page. */
export const promiseWords = defineWords('promises', {
  // While writing
  offered: { zh: '承诺：{promise}，{time}前', en: 'Promise: {promise} by {time}' },
  offeredOpen: { zh: '承诺：{promise}，还没有时间', en: 'Promise: {promise}, no time yet' },
  justSent: { zh: '刚才的回复里有承诺', en: 'The reply just sent promises something' },
  confirm: { zh: '记下', en: 'Confirm' },
  confirmed: { zh: '发送后开始计时', en: 'Its clock starts when you send' },
  dismiss: { zh: '不是承诺', en: 'Not a promise' },
  setTime: { zh: '设定时间', en: 'Set the time' },
  changeTime: { zh: '改时间', en: 'Change the time' },
  made: { zh: '已记下承诺', en: 'The promise is noted' },
  // What is done with one
  keep: { zh: '已兑现', en: 'Kept' },
  kept: { zh: '承诺已兑现', en: 'The promise is kept' },
  owedAgain: { zh: '已改回没有兑现', en: 'Not kept, as before' },
  move: { zh: '改期', en: 'Move' },
  moveTitle: { zh: '承诺改期', en: 'Move the promise' },
  moveHint: { zh: '顾客会收到这条消息。', en: 'The customer is told by this message.' },
  moveOpens: {
    zh: '会话已经结束，发送后会重新打开，顾客会收到这条消息。',
    en: 'The conversation is closed. It is opened again, and the customer is told by this message.',
  },
  moveDraft: {
    zh: '抱歉，之前说好{promise}的时间要调整，我们会在 {time} 前完成。给您添麻烦了。',
    en: 'I am sorry: we need more time to {promise}. We will do it by {time}. Please excuse the delay.',
  },
  moveSend: { zh: '发送并改期', en: 'Send and move' },
  moved: { zh: '已告知顾客，承诺改期', en: 'The customer is told, the promise moved' },
  newTime: { zh: '新的时间', en: 'New time' },
  message: { zh: '给顾客的消息', en: 'Message to the customer' },
  handOver: { zh: '交给同事', en: 'Hand over' },
  handedOver: { zh: '已交给同事', en: 'Handed over' },
  withdraw: { zh: '撤销', en: 'Take back' },
  withdrawn: { zh: '已撤销', en: 'Taken back' },
  add: { zh: '记一个承诺', en: 'Note a promise' },
  what: { zh: '承诺什么', en: 'What was promised' },
  dueAt: { zh: '到期时间', en: 'Due' },
  // How it stands
  timeLeft: { zh: '还剩 {time}', en: '{time} left' },
  late: { zh: '已超时 {time}', en: '{time} late' },
  keptInTime: { zh: '按时兑现', en: 'Kept in time' },
  keptLate: { zh: '迟了才兑现', en: 'Kept late' },
  broken: { zh: '没有兑现', en: 'Broken' },
  open: { zh: '进行中', en: 'Open' },
  movedTimes: { zh: '改期 {count} 次', en: 'moved {count} times' },
  ownerLeft: { zh: '负责人已离开', en: 'The owner has left' },
  ownerAbsent: { zh: '负责人不在', en: 'The owner is absent' },
  nobody: { zh: '没有负责人', en: 'Nobody' },
  none: { zh: '没有承诺', en: 'No promises' },
  noneHint: {
    zh: '客服写下“明天中午前给您回电”这样的话，按一个键就会记在这里。',
    en: 'When an agent writes “I will call you tomorrow before noon”, one key notes it here.',
  },
  // The page
  mine: { zh: '我的', en: 'Mine' },
  team: { zh: '小组', en: 'My teams' },
  all: { zh: '全部', en: 'All' },
  pageHint: {
    zh: '答应了顾客什么、什么时候到期、兑现了多少。',
    en: 'What customers were promised, what is due, and how much of it was kept.',
  },
  figures: { zh: '承诺的情况', en: 'How promises stand' },
  keptRate: { zh: '兑现率', en: 'Share kept' },
  lastDays: { zh: '最近 {count} 天到期的', en: 'Due in the last {count} days' },
  always: { zh: '全部时间', en: 'All time' },
  period: { zh: '时间段', en: 'Period' },
  viewOpen: { zh: '进行中', en: 'Open' },
  viewToday: { zh: '今天到期', en: 'Due today' },
  viewLate: { zh: '已超时', en: 'Late' },
  viewKept: { zh: '已兑现', en: 'Kept' },
  viewBroken: { zh: '没有兑现', en: 'Broken' },
  viewAll: { zh: '所有状态', en: 'Any state' },
  scopeLabel: { zh: '看谁的承诺', en: 'Whose promises' },
  viewLabel: { zh: '状态', en: 'State' },
  kindLabel: { zh: '种类', en: 'Kind' },
  anyKind: { zh: '所有种类', en: 'Any kind' },
  customer: { zh: '顾客', en: 'Customer' },
  said: { zh: '原话', en: 'Words' },
  owner: { zh: '负责人', en: 'Owner' },
  state: { zh: '状态', en: 'State' },
  anonymous: { zh: '访客', en: 'Visitor' },
  fileName: { zh: '承诺', en: 'promises' },
  settings: { zh: '承诺设置', en: 'Settings' },
  calendar: { zh: '按哪个日历算工作日和下班时间', en: 'Calendar for working days and closing time' },
  noCalendar: {
    zh: '周一到周五 9:00–18:00（含法定节假日）',
    en: 'Weekdays 9:00–18:00, Chinese holidays off',
  },
  warnMinutes: { zh: '提前多少分钟提醒', en: 'Warn so many minutes before' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
  // When a conversation is closed
  stillOpen: {
    zh: '还有 {count} 个承诺没有兑现。结束会话后它们仍会计时。',
    en: '{count} promises are not kept yet. They go on counting after the close.',
  },
});

/** What is answered, and told by the bell. */
export const promiseReasons = defineWords('promise-reasons', {
  notFound: { zh: '找不到这个承诺。', en: 'There is no such promise.' },
  isOver: { zh: '这个时间已经过去了。', en: 'This moment is over.' },
  isTooFar: { zh: '时间不能超过一年以后。', en: 'At most a year ahead.' },
  tooLateToOwe: {
    zh: '标记兑现超过 {minutes} 分钟，不能再改回。',
    en: 'It was marked as kept more than {minutes} minutes ago.',
  },
  isKept: { zh: '这个承诺已经兑现了。', en: 'This promise is kept already.' },
  tooLateToWithdraw: {
    zh: '只有记下它的人能在 {minutes} 分钟内撤销；现在请改期或标记已兑现。',
    en: 'Only who noted it can take it back, within {minutes} minutes. Move it or mark it as kept.',
  },
  ownerNotHere: {
    zh: '这位同事已离开，或看不到这个会话。',
    en: 'This colleague has left, or may not see the conversation.',
  },
  notYours: {
    zh: '只有负责人或管理承诺的同事能转交。',
    en: 'Only its owner or who oversees promises may hand it over.',
  },
  tooMany: {
    zh: '一个会话最多 {max} 个没兑现的承诺。',
    en: 'At most {max} open promises in one conversation.',
  },
  changedMeanwhile: {
    zh: '别人刚改过设置，请重新打开。',
    en: 'Somebody changed the settings meanwhile. Open them again.',
  },
  noticeWarned: { zh: '承诺快到期：{promise}', en: 'A promise is due soon: {promise}' },
  noticeBroken: { zh: '承诺超时了：{promise}', en: 'A promise was broken: {promise}' },
  noticeWarnedAlone: {
    zh: '承诺快到期，负责人不在：{promise}',
    en: 'Due soon and its owner is not there: {promise}',
  },
  noticeBrokenAlone: {
    zh: '承诺超时，负责人不在：{promise}',
    en: 'Broken while its owner was not there: {promise}',
  },
  noticeYours: { zh: '有一个承诺交给了您：{promise}', en: 'A promise is yours now: {promise}' },
  usesCalendar: { zh: '承诺', en: 'Promises' },
});
