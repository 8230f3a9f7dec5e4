import { defineWords } from '../words.ts';

/** Why a form was not accepted. */
export const formReasons = defineWords('form', {
  unnamed: { zh: '文字要写，两种语言都要', en: 'Write the words, in both languages' },
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
  unscored: {
    zh: '这道题不能计分：题型不计分，或选项都没有分值',
    en: 'This question gives no points, so it cannot be scored',
  },
  badFormula: { zh: '这个算式写得不对', en: 'This formula is not written correctly' },
  unknownInFormula: {
    zh: '算式只能引用前面的、能算成数字的题目',
    en: 'A formula can only name questions before it that come to a number',
  },
});

/** Why an answer was not accepted. */
export const answerReasons = defineWords('answer', {
  malformed: { zh: '答卷的写法不正确', en: 'The answers are not written correctly' },
  unknownQuestion: { zh: '没有这道题', en: 'There is no such question' },
  needed: { zh: '这一项必填', en: 'This needs an answer' },
  consentNeeded: { zh: '需要您同意才能继续', en: 'We cannot go on without your consent' },
  notText: { zh: '请填写文字', en: 'Give a text' },
  tooLong: { zh: '文字太长', en: 'The text is too long' },
  notNumber: { zh: '请填写数字', en: 'Give a number' },
  outOfRange: { zh: '数字超出范围', en: 'The number is out of range' },
  tooPrecise: { zh: '小数位太多', en: 'There are too many decimal places' },
  unknownOption: { zh: '没有这个选项', en: 'There is no such option' },
  tooFew: { zh: '选得太少', en: 'Choose more options' },
  tooMany: { zh: '选得太多', en: 'Choose fewer options' },
  notPhone: { zh: '请填写电话号码', en: 'Give a telephone number' },
  notEmail: { zh: '请填写邮箱地址', en: 'Give an email address' },
  notOrderNumber: {
    zh: '请填写订单号：5 到 40 个字母、数字或短横线',
    en: 'Give an order number: 5 to 40 letters, digits or hyphens',
  },
  notMoney: { zh: '请填写金额', en: 'Give an amount of money' },
  notDay: { zh: '请填写日期', en: 'Give a date' },
  notMoment: { zh: '请填写日期和时间', en: 'Give a date and a time' },
  tooEarly: { zh: '日期太早', en: 'The date is too early' },
  tooLate: { zh: '日期太晚', en: 'The date is too late' },
  notLeaf: { zh: '请选到最后一级', en: 'Choose down to the last level' },
  notFound: { zh: '找不到所选的内容', en: 'What was chosen cannot be found' },
  notFile: { zh: '请上传文件', en: 'Upload a file' },
  fileNotFound: {
    zh: '找不到这个文件，请重新上传',
    en: 'The file cannot be found. Please upload it again',
  },
  notPicture: { zh: '请上传图片', en: 'Upload a picture' },
  notSigned: { zh: '请签名', en: 'Sign here' },
  drawnOnly: { zh: '请手写签名', en: 'Please sign by hand' },
  rowMissing: { zh: '请回答每一行', en: 'Answer every row' },
  rankMissing: { zh: '请把选项排好顺序', en: 'Put the options in order' },
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
  money: { zh: '金额', en: 'Money' },
  date: { zh: '日期', en: 'Date' },
  moment: { zh: '日期和时间', en: 'Date and time' },
  tree: { zh: '逐级选择', en: 'Choice by level' },
  matrix: { zh: '矩阵', en: 'Matrix' },
  ranking: { zh: '排序', en: 'Ranking' },
  file: { zh: '文件', en: 'File' },
  signature: { zh: '签名', en: 'Signature' },
  reference: { zh: '关联记录', en: 'Record' },
  computed: { zh: '计算', en: 'Computed' },
} as const;

/** Small words that answers are read with. */
export const answerWords = {
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  list: { zh: '、', en: ', ' },
  row: { zh: '{row}：{column}', en: '{row}: {column}' },
  rows: { zh: '；', en: '; ' },
  step: { zh: ' › ', en: ' › ' },
  rank: { zh: '{place}. {option}', en: '{place}. {option}' },
  signedAs: { zh: '签名：{name}', en: 'Signed: {name}' },
  drawn: { zh: '手写签名', en: 'Signed by hand' },
  gone: { zh: '（不存在，或无权查看）', en: '(gone, or not yours to see)' },
} as const;
