import { defineWords } from '../../kit/words.ts';
import { platformNavWords } from '../nav-words.ts';

const own = defineWords('audit-page', {
  auditHint: {
    zh: '谁在什么时候、从哪里做了什么。只增不改，任何人都不能修改或删除。',
    en: 'Who did what, when and from where. Lines are only ever added: nobody can change or delete one.',
  },
  actor: { zh: '谁', en: 'Who' },
  anyone: { zh: '所有人', en: 'Anyone' },
  kind: { zh: '做了什么', en: 'What' },
  anything: { zh: '所有事情', en: 'Anything' },
  allOf: { zh: '{name}：全部', en: '{name}: everything' },
  subject: { zh: '对象', en: 'About' },
  subjectHint: { zh: '粘贴对象的编号', en: 'Paste the id of a thing' },
  address: { zh: '来自', en: 'From' },
  when: { zh: '时间', en: 'When' },
  position: { zh: '位置', en: 'Position' },
  cause: { zh: '起因', en: 'Cause' },
  details: { zh: '内容', en: 'Details' },
  period: { zh: '时间段', en: 'Period' },
  today: { zh: '今天', en: 'Today' },
  lastDays: { zh: '{count} 天', en: '{count} days' },
  always: { zh: '全部时间', en: 'All time' },
  system: { zh: '系统', en: 'The system' },
  visitor: { zh: '访客', en: 'A visitor' },
  apiKey: { zh: 'API 密钥', en: 'An API key' },
  member: { zh: '同事', en: 'A colleague' },
  exportCsv: { zh: '导出 CSV', en: 'Export CSV' },
  exportLines: { zh: '导出 JSON Lines', en: 'Export JSON Lines' },
  openConversation: { zh: '打开会话', en: 'Open the conversation' },
  openCustomer: { zh: '打开顾客', en: 'Open the customer' },
  showSubject: { zh: '只看这个对象', en: 'Only what concerns this' },
  nothing: { zh: '没有相符的记录', en: 'Nothing matches' },
  nothingHint: { zh: '放宽时间段或条件再看。', en: 'Try a longer period or fewer conditions.' },
  showAll: { zh: '清除条件', en: 'Clear the conditions' },
});

/** What the page of the audit trail says. */
export const auditPageWords = {
  ...own,
  audit: platformNavWords.audit,
};
