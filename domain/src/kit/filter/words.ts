import { defineWords } from '../words.ts';

/** Why a filter was not accepted. */
export const filterReasons = defineWords('filter', {
  malformed: {
    zh: '条件的写法不正确',
    en: 'This is not a condition or a group of conditions',
  },
  tooDeep: { zh: '条件嵌套太深，最多 5 层', en: 'Conditions are nested too deeply; 5 levels at most' },
  tooMany: { zh: '条件太多，最多 50 个', en: 'There are too many conditions; 50 at most' },
  unknownField: { zh: '没有这个字段', en: 'There is no such field' },
  unknownOperator: { zh: '没有这个比较方式', en: 'There is no such comparison' },
  unsuitableOperator: {
    zh: '这个字段不能这样比较',
    en: 'This field cannot be compared in this way',
  },
  eventOperator: {
    zh: '“发生变化”只能用于事件',
    en: 'Whether something changed can only be asked of an event',
  },
  noPast: {
    zh: '这个字段以前的值没有记录，不能问“发生变化”',
    en: 'What this field held before is not kept, so it cannot be asked whether it changed',
  },
  missingValue: { zh: '请填写要比较的值', en: 'Give a value to compare with' },
  needlessValue: { zh: '这种比较不需要值', en: 'This comparison takes no value' },
  unsuitableValue: {
    zh: '这个值不适合该字段',
    en: 'This value does not suit the field',
  },
  unknownChoice: { zh: '没有这个选项', en: 'There is no such option' },
  wrongOrder: { zh: '起点必须不晚于（不大于）终点', en: 'The first value must not come after the second' },
});

/** How operators read in a sentence. `{value}`, `{from}` and `{to}` are filled in. */
export const operatorWords = {
  is: { zh: '是{value}', en: 'is {value}' },
  'is-not': { zh: '不是{value}', en: 'is not {value}' },
  'is-any-of': { zh: '是{value}之一', en: 'is any of {value}' },
  'is-none-of': { zh: '不是{value}中的任何一个', en: 'is none of {value}' },
  contains: { zh: '包含{value}', en: 'contains {value}' },
  'does-not-contain': { zh: '不包含{value}', en: 'does not contain {value}' },
  'starts-with': { zh: '以{value}开头', en: 'starts with {value}' },
  'is-empty': { zh: '为空', en: 'is empty' },
  'is-not-empty': { zh: '不为空', en: 'is not empty' },
  above: { zh: '大于{value}', en: 'is above {value}' },
  'at-least': { zh: '至少为{value}', en: 'is at least {value}' },
  below: { zh: '小于{value}', en: 'is below {value}' },
  'at-most': { zh: '至多为{value}', en: 'is at most {value}' },
  between: { zh: '介于{from}和{to}之间', en: 'is between {from} and {to}' },
  before: { zh: '早于{value}', en: 'is before {value}' },
  after: { zh: '晚于{value}', en: 'is after {value}' },
  'within-last': { zh: '在过去 {value}内', en: 'is within the last {value}' },
  'within-next': { zh: '在未来 {value}内', en: 'is within the next {value}' },
  'has-any-of': { zh: '包含{value}中的任何一个', en: 'has any of {value}' },
  'has-all-of': { zh: '包含全部{value}', en: 'has all of {value}' },
  'has-none-of': { zh: '不包含{value}中的任何一个', en: 'has none of {value}' },
  changed: { zh: '发生了变化', en: 'changed' },
  'changed-from': { zh: '从{value}变为其他', en: 'changed from {value}' },
  'changed-to': { zh: '变为{value}', en: 'changed to {value}' },
} as const;

/** The small words around conditions. */
export const filterWords = {
  everything: { zh: '全部', en: 'everything' },
  nothing: { zh: '无', en: 'nothing' },
  and: { zh: '，且', en: ' and ' },
  or: { zh: '，或', en: ' or ' },
  not: { zh: '并非（{inner}）', en: 'not ({inner})' },
  group: { zh: '（{inner}）', en: '({inner})' },
  list: { zh: '、', en: ', ' },
  me: { zh: '我', en: 'me' },
  empty: { zh: '空', en: 'empty' },
  /** As one chooses them; within a sentence they are set apart. */
  yesChoice: { zh: '是', en: 'yes' },
  noChoice: { zh: '否', en: 'no' },
  yes: { zh: '“是”', en: 'yes' },
  no: { zh: '“否”', en: 'no' },
  quoted: { zh: '“{text}”', en: '“{text}”' },
  seconds: { zh: '{n} 秒', en: '{n} seconds' },
  minutes: { zh: '{n} 分钟', en: '{n} minutes' },
  hours: { zh: '{n} 小时', en: '{n} hours' },
  days: { zh: '{n} 天', en: '{n} days' },
  second: { zh: '1 秒', en: 'second' },
  minute: { zh: '1 分钟', en: 'minute' },
  hour: { zh: '1 小时', en: 'hour' },
  day: { zh: '1 天', en: 'day' },
} as const;
