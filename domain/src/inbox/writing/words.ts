import { defineWords } from '../../kit/words.ts';
import { inboxNavWords } from '../nav-words.ts';

const own = defineWords('inbox-writing', {
  findings: { zh: '写作提示', en: 'Hints on what you write' },
  putIn: { zh: '换上建议的说法', en: 'Put in what is suggested' },
  unanswered: {
    zh: '顾客刚才的问题好像还没有回答',
    en: 'The customer’s question does not seem to be answered',
  },
  wrongName: { zh: '称呼和顾客资料不一致', en: 'This is not the customer’s name' },
  wrongOrder: { zh: '这位顾客没有这个订单号', en: 'This customer has no such order' },
  repeated: { zh: '同样的话在这个会话里已经说过', en: 'The same was said here before' },
  overused: {
    zh: '这段模板您一天里已经原样发了很多次，换个说法更像是对他说的',
    en: 'You sent this template unchanged many times within a day; put it so that it is meant for them',
  },
  heard: {
    zh: '这位顾客最近已经收到过这段模板',
    en: 'This customer was sent this template lately',
  },
  asksSecret: {
    zh: '不要在对话里索要或发送密码、验证码、卡号',
    en: 'Do not ask for or send passwords, codes or card numbers here',
  },
  unfilled: { zh: '还有没填上的变量', en: 'A place is not filled' },
  manyEmoji: { zh: '表情有点多', en: 'Rather many emoji' },
  unfitEmoji: { zh: '顾客在投诉，这个表情不合适', en: 'The customer complains; this sign does not fit' },
  capitals: { zh: '全大写像在喊', en: 'Capitals read like shouting' },
  exclamations: { zh: '感叹号太多', en: 'Too many exclamation marks' },
  cold: { zh: '只回一个字显得冷淡，多说半句', en: 'One word sounds cold; say a little more' },
  sendAnyway: { zh: '照发（会留下记录）', en: 'Send it anyway (this is recorded)' },
  isOverridable: { zh: '有权限的人可以照发', en: 'Those with the right may send it' },
  blocked: { zh: '店铺不允许发送', en: 'The shop does not send this' },
  hint: {
    zh: '客服打字时提示，不会打断输入；可以让某个清单直接禁止发送。',
    en: 'Agents are told while they write and never interrupted. A list may also keep a reply from being sent.',
  },
  isOn: { zh: '提示', en: 'Hint' },
  isBlocking: { zh: '禁止发送', en: 'Do not send' },
  entries: { zh: '词条', en: 'Entries' },
  format: {
    zh: '每行一个词；“词 => 建议说法”给出替换；以 ! 开头的是例外，例如 !第一时间。',
    en: 'One a line; “word => what to say” offers a replacement; a line that begins with ! is an exception.',
  },
  count: { zh: '{count} 条', en: '{count} entries' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
  exportList: { zh: '导出 CSV', en: 'Export as CSV' },
  importList: { zh: '导入 CSV', en: 'Import a CSV' },
  imported: { zh: '加入了 {count} 条，保存后生效', en: '{count} entries added; save to use them' },
  term: { zh: '词', en: 'Word' },
  instead: { zh: '建议说法', en: 'What to say' },
  exception: { zh: '例外', en: 'Exception' },
  tooMany: { zh: '最多 {max} 条。', en: 'At most {max} entries.' },
});

/** What the help while writing says. */
export const inboxWritingWords = {
  ...own,
  title: inboxNavWords.wordLists,
};
