import { defineWords } from '../words.ts';

/** Why a rule was not accepted. */
export const ruleReasons = defineWords('rule', {
  malformed: { zh: '规则的写法不正确', en: 'This is not a rule' },
  unknownSubject: { zh: '没有这种对象', en: 'There is no such kind of thing' },
  unknownTrigger: { zh: '没有这个触发事件', en: 'There is no such trigger' },
  unknownAction: { zh: '没有这个动作', en: 'There is no such action' },
  otherSubject: { zh: '它属于另一种对象', en: 'It belongs to another kind of thing' },
  missingSetting: { zh: '请填写这一项', en: 'Fill this in' },
  missingAmong: { zh: '这几项至少填一项', en: 'Fill in at least one of these' },
  badSetting: { zh: '这个值不对', en: 'This value is not right' },
  unknownSetting: { zh: '这个动作没有这一项', en: 'This action has no such setting' },
  factsWhenByClock: {
    zh: '按时间触发的规则不能再选触发事件',
    en: 'A rule that goes by the clock has no facts beside it',
  },
  unknownMoment: {
    zh: '不能按这个时间触发',
    en: 'Rules cannot go by this moment',
  },
  momentTooNear: {
    zh: '至少要提前 5 分钟',
    en: 'It must be five minutes before at least',
  },
  conditionWhenByClock: {
    zh: '按时间触发的规则至少要有一个条件',
    en: 'A rule that goes by the clock needs a condition',
  },
  changeWhenLate: {
    zh: '等待后或按时间触发的规则不能问“发生变化”',
    en: 'A rule that waits or goes by the clock cannot ask whether something changed',
  },
});

/** Where in a rule something is not right. */
export const rulePlaces = defineWords('rule-place', {
  when: { zh: '触发：{reason}', en: 'When: {reason}' },
  if: { zh: '条件：{reason}', en: 'Conditions: {reason}' },
  step: { zh: '第 {number} 个动作：{reason}', en: 'Action {number}: {reason}' },
});

/** Why a rule that matched did nothing. */
export const ruleCuts = defineWords('rule', {
  loop: { zh: '由它自己引起，已截断', en: 'It was caused by itself, so it was cut' },
  depth: { zh: '规则接连触发太多层，已截断', en: 'Too many rules set off one another, so it was cut' },
  subjectStorm: {
    zh: '一小时内在同一对象上触发太多次，已截断',
    en: 'It fired too often on the same thing within an hour, so it was cut',
  },
  customerStorm: {
    zh: '一小时内对同一顾客触发太多次，已截断',
    en: 'It fired too often for the same customer within an hour, so it was cut',
  },
  hourStorm: { zh: '一小时内触发太多次，已截断', en: 'It fired too often within an hour, so it was cut' },
});

/** Why a step of a rule that acted was left out. */
export const ruleSkips = defineWords('rule', {
  shopOpen: { zh: '正在营业，没有发', en: 'The shop is open, so nothing was sent' },
  answered: { zh: '期间有人回复了，没有发', en: 'Somebody answered meanwhile, so nothing was sent' },
  written: { zh: '期间有人写了消息，没有发', en: 'Somebody wrote meanwhile, so nothing was sent' },
  ended: { zh: '会话已结束，没有发', en: 'The conversation was closed, so nothing was sent' },
  nobody: { zh: '没有可以通知的人', en: 'There was nobody to tell' },
  otherOff: { zh: '那条规则没有启用', en: 'That rule is not on' },
  otherUnfit: { zh: '那条规则的条件不成立', en: 'The conditions of that rule did not hold' },
  notAsked: {
    zh: '没有邀请评价：会话未结束、没人回复过，或最近已邀请',
    en: 'Not asked: it is open, nobody answered, or the customer was asked lately',
  },
  otherForm: { zh: '它没有这个字段', en: 'It does not have this field' },
  noConversation: { zh: '顾客没有会话', en: 'The customer has no conversation' },
  asIs: { zh: '已经是这样了', en: 'It was so already' },
});
