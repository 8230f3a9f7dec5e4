import { defineWords } from '../../kit/words.ts';

/** What stands in files of figures. */
export const reportWords = defineWords('report', {
  inSeconds: { zh: '{title}（秒）', en: '{title} (seconds)' },
  asOf: { zh: '截至 {time}', en: 'As of {time}' },
  page: { zh: '第 {at} / {of} 页', en: 'Page {at} of {of}' },
  columnsHidden: {
    zh: '还有 {n} 列放不下，Excel 文件里有',
    en: '{n} more columns had no room; the Excel file has them',
  },
});
