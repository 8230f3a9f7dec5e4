import { defineWords } from '../../kit/words.ts';

/** What imports of files refuse. */
export const importWords = defineWords('platform.imports', {
  notFound: { zh: '没有这次导入。', en: 'There is no such import.' },
  endedAlready: { zh: '这次导入已经结束。', en: 'This import has ended already.' },
  notATable: {
    zh: '这个文件不是 CSV、XLSX 或 JSON 表格，或者没有表头。',
    en: 'This file is no CSV, XLSX or JSON table, or has no headers.',
  },
  tooManyColumns: {
    zh: '文件的列太多，最多 {max} 列。',
    en: 'The file has too many columns, at most {max}.',
  },
  columnsDiffer: {
    zh: '设置的列数和文件不一致，请重新预览。',
    en: 'The columns set are not those of the file. Look at the file again.',
  },
  columnTwice: { zh: '同一个含义只能给一列。', en: 'Two columns cannot mean the same.' },
});
