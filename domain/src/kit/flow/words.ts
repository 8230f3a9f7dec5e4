import { defineWords } from '../words.ts';

/** Why a flow was not accepted. */
export const flowReasons = defineWords('flow', {
  malformed: { zh: '流程的写法不正确', en: 'The flow is not written correctly' },
  unnamed: { zh: '名称要写，两种语言都要', en: 'Write a name, in both languages' },
  doubleKey: { zh: '这个标识用了两次', en: 'This key is used twice' },
  unknownState: { zh: '没有这个状态', en: 'There is no such state' },
  unknownMove: { zh: '没有这个流转', en: 'There is no such move' },
  unknownField: { zh: '没有这个字段', en: 'There is no such field' },
  unreachable: { zh: '从起始状态到不了这个状态', en: 'Nothing leads to this state' },
  noWayToClosed: { zh: '从这个状态走不到已关闭', en: 'No way leads from this state to a closed one' },
  nothingClosed: { zh: '至少要有一个属于“已关闭”的状态', en: 'At least one state must count as closed' },
  toItself: { zh: '流转不能回到同一个状态', en: 'A move must lead to another state' },
  timerElsewhere: {
    zh: '计时只能走从这个状态出发的流转',
    en: 'A timer can only make a move that leaves its state',
  },
  timerDemands: {
    zh: '自动流转不能有要求，因为没有人在场填写',
    en: 'A move made by a timer may demand nothing, because nobody is there to give it',
  },
  stepsUnordered: {
    zh: '金额要从小到大，最后一档不设上限',
    en: 'Amounts must rise, and the last step has no bound',
  },
  amountMissing: { zh: '按金额审批要指定金额字段', en: 'Approval by amount needs the field with the amount' },
  notAmount: {
    zh: '按金额审批只能看金额题，数字题没有币种',
    en: 'Approval by amount goes by a question for money; a number has no currency',
  },
  otherCurrency: {
    zh: '金额字段和权责事项的币种不同',
    en: 'The amount and the topic are in different currencies',
  },
  noApprovers: { zh: '请指定审批人', en: 'Say who approves' },
});

/** Why a move cannot be made now. */
export const moveReasons = defineWords('move', {
  unknown: { zh: '流程里没有这个流转', en: 'The flow has no such move' },
  elsewhere: { zh: '现在的状态不能这样流转', en: 'This move does not start in the present state' },
  notYours: { zh: '您不能做这个流转', en: 'This move is not yours to make' },
  fieldsMissing: { zh: '请先填写必填字段', en: 'Fill in the required fields first' },
  itemsMissing: { zh: '请先完成清单', en: 'Finish the checklist first' },
  commentMissing: { zh: '请写一条说明', en: 'Write a comment' },
});

/** What the categories of states are called. */
export const categoryWords = {
  open: { zh: '处理中', en: 'Open' },
  waiting: { zh: '等待中', en: 'Waiting' },
  solved: { zh: '已解决', en: 'Solved' },
  closed: { zh: '已关闭', en: 'Closed' },
} as const;
