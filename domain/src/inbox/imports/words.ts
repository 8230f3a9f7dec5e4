import { defineWords } from '../../kit/words.ts';

/** What refusals of imports say; the page's own words are in `page-words.ts`. */
export const chatImportWords = defineWords('inbox.imports', {
  channel: { zh: '导入的聊天', en: 'Imported chats' },
  unknownFile: {
    zh: '看不出这是哪种聊天记录。请上传千牛、飞鸽、Chatwoot、Zendesk 的导出文件，或带“发送时间”和“内容”两列的表格。',
    en: 'This is no chat file we know. Upload an export of Qianniu, Feige, Chatwoot or Zendesk, or a table with a time and a text column.',
  },
  tooLarge: {
    zh: '文件有 {count} 行，一次最多导入 {max} 行，请分成几份',
    en: 'The file has {count} lines; one import takes at most {max}. Please split it.',
  },
  columnMissing: { zh: '还没有指定哪一列是“{column}”', en: 'No column is set as “{column}” yet' },
  dayMissing: {
    zh: '文件里只有时间没有日期，请先选第一天',
    en: 'The file has times without days; choose the first day',
  },
  formatDiffers: {
    zh: '文件不是所选的格式，请重新上传',
    en: 'The file is not of the chosen kind; please upload it again',
  },
  memberMissing: { zh: '选中的同事已不在店里', en: 'A chosen colleague is no longer here' },
  nothingIn: { zh: '文件里没有能导入的聊天', en: 'The file holds no chat that can be taken in' },
  problemMoment: { zh: '看不懂时间', en: 'The time cannot be read' },
  problemCustomer: { zh: '不知道是和哪位顾客聊的', en: 'It does not say with which customer' },
  problemEmpty: { zh: '没有内容', en: 'There is no text' },
  problemTooLong: { zh: '内容超过一万字', en: 'The text is longer than 10,000 characters' },
  problem: { zh: '问题', en: 'Problem' },
  line: { zh: '行', en: 'Line' },
  sentAt: { zh: '时间', en: 'Time' },
  account: { zh: '账号', en: 'Account' },
  text: { zh: '内容', en: 'Text' },
  pastChat: {
    zh: '这是导入的历史聊天，不能在这里继续',
    en: 'This is a past chat that was imported; it cannot go on here',
  },
});

/** Why a line was left out. */
export const chatProblemWords = {
  moment: chatImportWords.problemMoment,
  customer: chatImportWords.problemCustomer,
  empty: chatImportWords.problemEmpty,
  'too-long': chatImportWords.problemTooLong,
} as const;
