import { defineWords } from '../words.ts';

/** Why a form was not accepted. */
export const formReasons = defineWords('form', {
  malformed: { zh: '表单的写法不正确', en: 'The form is not written correctly' },
  doubleKey: { zh: '这个标识用了两次', en: 'This key is used twice' },
  unknownKind: { zh: '没有这种题型', en: 'There is no such kind of question' },
  unsuitableSettings: { zh: '这道题的设置不正确', en: 'The settings do not suit this question' },
  unknownSection: { zh: '没有这个部分', en: 'There is no such section' },
  laterQuestion: {
    zh: '条件只能引用前面的题目',
    en: 'A condition can only name questions that come before it',
  },
  mixedWeights: {
    zh: '要么所有部分都有权重，要么都没有',
    en: 'Give every section a weight, or none of them',
  },
  unscored: { zh: '这种题不能计分', en: 'This question cannot be scored' },
});

/** Why an answer was not accepted. */
export const answerReasons = defineWords('answer', {
  malformed: { zh: '答卷的写法不正确', en: 'The answers are not written correctly' },
  unknownQuestion: { zh: '没有这道题', en: 'There is no such question' },
  needed: { zh: '请回答这道题', en: 'This question needs an answer' },
  consentNeeded: { zh: '需要您同意才能继续', en: 'We cannot go on without your consent' },
  notText: { zh: '请填写文字', en: 'Give a text' },
  tooLong: { zh: '文字太长', en: 'The text is too long' },
  notNumber: { zh: '请填写数字', en: 'Give a number' },
  outOfRange: { zh: '数字超出范围', en: 'The number is out of range' },
  tooPrecise: { zh: '小数位太多', en: 'There are too many decimal places' },
  unknownOption: { zh: '没有这个选项', en: 'There is no such option' },
  tooFew: { zh: '选得太少', en: 'Choose more options' },
  tooMany: { zh: '选得太多', en: 'Choose fewer options' },
  notYesOrNo: { zh: '请回答是或否', en: 'Answer yes or no' },
});

/** What the kinds of question are called. */
export const questionKindWords = {
  text: { zh: '单行文字', en: 'Short text' },
  longText: { zh: '多行文字', en: 'Long text' },
  choice: { zh: '选择', en: 'Choice' },
  consent: { zh: '同意', en: 'Consent' },
  rating: { zh: '评分', en: 'Rating' },
  number: { zh: '数字', en: 'Number' },
} as const;
