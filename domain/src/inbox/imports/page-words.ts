import { defineWords } from '../../kit/words.ts';

/** What the page of imports of past chats says. */
export const chatImportPageWords = defineWords('inbox.import-page', {
  hint: {
    zh: '千牛（桌面复制、网页聊天记录、脚本导出的表格）、飞鸽等任何表格、JSON、Chatwoot 与 Zendesk 的导出。再次导入不会重复。',
    en: 'Qianniu (copied from the desktop, the web page of past chats, a script’s table), Feige and any other table, JSON, and exports of Chatwoot and Zendesk. Importing again adds nothing twice.',
  },
  noLive: {
    zh: '淘宝、天猫没有开放给第三方的实时聊天接口，所以千牛的聊天只能导入历史，不能在这里实时收发。',
    en: 'Taobao and Tmall offer no official live access to chats: Qianniu’s can be imported as history, but not answered from here.',
  },
  history: {
    zh: '导入的聊天以“已结束”保存，可以搜索、在顾客页查看；不触发规则、时限和满意度邀请，也不计入指标。',
    en: 'Imported chats are kept as closed: they are found by search and shown with the customer; no rule, clock or survey sees them, and no figure counts them.',
  },
  paste: { zh: '粘贴聊天记录', en: 'Paste chats' },
  pasteHint: {
    zh: '在千牛里选中聊天，复制后粘贴到这里',
    en: 'Select chats in Qianniu, copy them and paste them here',
  },
  pastedName: { zh: '粘贴的聊天.txt', en: 'pasted-chats.txt' },
  read: { zh: '读取', en: 'Read' },
  fileRead: {
    zh: '{name}：{lines} 行，{chats} 个会话',
    en: '{name}: {lines} lines, {chats} conversations',
  },
  format: { zh: '格式', en: 'Format' },
  formatCopy: { zh: '千牛桌面复制', en: 'Copied from Qianniu' },
  formatWeb: { zh: '千牛网页聊天记录', en: 'Qianniu’s web page' },
  formatTable: { zh: '表格', en: 'Table' },
  formatChatwoot: { zh: 'Chatwoot 会话', en: 'Chatwoot conversations' },
  formatZendesk: { zh: 'Zendesk 工单与聊天', en: 'Zendesk tickets and chats' },
  platform: { zh: '平台', en: 'Platform' },
  noChats: {
    zh: '还没有读出聊天，现在导入不了。如果这是聊天记录，请在下面指明哪一列是时间、哪一列是内容；只有时刻没有日期的，填上第一行的日期。',
    en: 'No chat could be read, so nothing can be imported yet. If these are chats, say below which column is the time and which the text; where times have no day, give the day of the first line.',
  },
  firstDay: { zh: '第一行的日期', en: 'Day of the first line' },
  firstDayHint: {
    zh: '文件里只有时间；过了午夜自动算到第二天。',
    en: 'The file has times only; past midnight it counts on to the next day.',
  },
  pauseHours: { zh: '隔多少小时算新的会话', en: 'Hours of silence before a new conversation' },
  notRead: { zh: '不读取', en: 'Not read' },
  accounts: { zh: '谁是谁', en: 'Who is who' },
  accountsHint: {
    zh: '把店铺的账号对应到同事，以后导入会记住。',
    en: 'Say whose account each is; the next import remembers.',
  },
  account: { zh: '账号', en: 'Account' },
  linesSaid: { zh: '说了几行', en: 'Lines' },
  is: { zh: '是', en: 'Is' },
  isCustomer: { zh: '顾客', en: 'A customer' },
  isMember: { zh: '店铺的人', en: 'The shop' },
  isSystem: { zh: '平台', en: 'The platform' },
  colleague: { zh: '同事', en: 'Colleague' },
  nobodyHere: { zh: '不在这里', en: 'Nobody here' },
  begins: { zh: '开头几个会话', en: 'The first conversations' },
  moreLines: { zh: '还有 {count} 行', en: '{count} more lines' },
  start: { zh: '导入 {chats} 个会话', en: 'Import {chats} conversations' },
  started: { zh: '已开始导入', en: 'The import has begun' },
  noImports: { zh: '还没有导入过聊天记录', en: 'No chats were imported yet' },
  noImportsHint: {
    zh: '选择一个文件，或粘贴从千牛复制的聊天。',
    en: 'Choose a file, or paste chats copied from Qianniu.',
  },
  resultSaid: {
    zh: '{chats} 个会话，新增 {added} 条，已有 {same} 条，跳过 {failed} 行',
    en: '{chats} conversations, {added} messages new, {same} here already, {failed} lines left out',
  },
  look: { zh: '查看', en: 'Show' },
});
