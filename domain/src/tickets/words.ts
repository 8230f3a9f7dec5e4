import { defineWords } from '../kit/words.ts';

/** What tickets refuse with. */
export const ticketsWords = defineWords('tickets', {
  noMoveThere: {
    zh: '流程里没有通向那里的一步。',
    en: 'No move of its flow leads there.',
  },
  nothingSaid: { zh: '请写点什么，或附上文件。', en: 'Write something, or attach a file.' },
  typeNotOpen: { zh: '这类工单不能由顾客提交。', en: 'Customers cannot open this kind of ticket.' },
  customerQuestionUnknown: { zh: '表单里没有这些题目：{keys}', en: 'The form has no such questions: {keys}' },
  cannotReopen: {
    zh: '这张工单不能再打开了，请提交新的。',
    en: 'This ticket cannot be opened again. Please open a new one.',
  },
  ticketNotFound: { zh: '没有这张工单。', en: 'There is no such ticket.' },
  typeNotFound: { zh: '没有这种工单。', en: 'There is no such kind of ticket.' },
  typeArchived: { zh: '这种工单已停用。', en: 'This kind of ticket is archived.' },
  typeKeyTaken: { zh: '已有名为 {key} 的工单类型。', en: 'There is a ticket type called {key} already.' },
  prefixTaken: {
    zh: '编号前缀 {prefix} 已被占用。',
    en: 'Another type’s numbers begin with {prefix} already.',
  },
  tooManyTypes: { zh: '工单类型太多了，最多 {max} 种。', en: 'There are at most {max} ticket types.' },
  flowUnsuitable: { zh: '这个流程不能用于工单。', en: 'This flow is not one that tickets can follow.' },
  flowAsksMore: {
    zh: '流程要求填写“{field}”，但表单里没有这个问题。',
    en: 'The flow demands “{field}”, which the form does not ask.',
  },
  memberNotFound: { zh: '没有这位同事。', en: 'There is no such colleague.' },
  teamNotFound: { zh: '没有这个小组。', en: 'There is no such team.' },
  customerNotFound: { zh: '没有这位顾客。', en: 'There is no such customer.' },
  parentUnsuitable: { zh: '这张工单不能作为上级。', en: 'This ticket cannot be the parent.' },
  answersInvalid: {
    zh: '有些字段填得不对，请检查标出的项目。',
    en: 'Some fields are not right. Check the marked ones.',
  },
  noForm: { zh: '这种工单没有表单字段。', en: 'This kind of ticket has no fields of its own.' },
  ticketChanged: {
    zh: '有人刚改过这张工单，请刷新后再改。',
    en: 'Somebody has just changed this ticket. Look again before you edit it.',
  },
  itemsOpen: { zh: '清单还有必做项没完成。', en: 'Required items of the checklist are not done yet.' },
  childrenOpen: { zh: '还有 {count} 张下级工单没关闭。', en: '{count} child tickets are not closed yet.' },
  ticketMerged: { zh: '这张工单已合并到另一张。', en: 'This ticket was merged into another.' },
  intoItself: { zh: '不能和自己合并或关联。', en: 'A ticket cannot be merged with or linked to itself.' },
  itemNotFound: { zh: '没有这个清单项。', en: 'There is no such item.' },
  workNotFound: {
    zh: '没有这条用时，或不是您登记的。',
    en: 'There is no such time, or somebody else logged it.',
  },
  templateNotFound: { zh: '没有这个模板。', en: 'There is no such template.' },
  tooManyTags: { zh: '一张工单最多 {max} 个标签。', en: 'A ticket has at most {max} tags.' },
  mergeOtherCustomer: {
    zh: '两张工单属于不同的顾客，不能合并；可以关联为“重复于”。',
    en: 'They are for different customers and cannot be merged. Link them as duplicates instead.',
  },
  wayNotThere: {
    zh: '现在不能用这种方式联系顾客，请换一种。',
    en: 'The customer cannot be reached that way now. Choose another.',
  },
  typeHidden: {
    zh: '这类工单不在顾客的自助页面上显示。',
    en: 'Tickets of this type are not shown on the customers’ own page.',
  },
  sentFrom: { zh: '—— 工单 {name}', en: '— Ticket {name}' },
  stateTold: {
    zh: '您的工单 {name}“{title}”有进展：{state}',
    en: 'Your ticket {name} “{title}” has moved on: {state}',
  },
  tooMuch: { zh: '已经达到上限 {max}。', en: 'There are {max} already, which is the most.' },
});
