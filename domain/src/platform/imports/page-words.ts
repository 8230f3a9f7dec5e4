import { defineWords } from '../../kit/words.ts';

/** What pages of imports say, whatever is imported. */
export const importPageWords = defineWords('platform.imports-page', {
  chooseFile: { zh: '选择文件', en: 'Choose a file' },
  uploading: { zh: '正在上传…', en: 'Uploading…' },
  remembered: { zh: '已套用上次的设置。', en: 'Read as it was the last time.' },
  allGood: { zh: '每一行都能导入。', en: 'Every row can be taken in.' },
  someBad: {
    zh: '{count} 行不能导入，会跳过；导入后可以下载这些行。',
    en: 'Rows that cannot be taken in: {count}. They are left out; you can download them afterwards.',
  },
  line: { zh: '第 {line} 行', en: 'Line {line}:' },
  columns: { zh: '各列的含义', en: 'What the columns mean' },
  column: { zh: '文件里的列', en: 'Column' },
  meaning: { zh: '含义', en: 'Meaning' },
  example: { zh: '例子', en: 'Example' },
  imports: { zh: '导入记录', en: 'Imports' },
  file: { zh: '文件', en: 'File' },
  progress: { zh: '进度', en: 'Progress' },
  result: { zh: '结果', en: 'Result' },
  at: { zh: '时间', en: 'When' },
  waiting: { zh: '等待中', en: 'Waiting' },
  running: { zh: '导入中', en: 'Running' },
  done: { zh: '完成', en: 'Done' },
  cancelled: { zh: '已停止', en: 'Stopped' },
  failed: { zh: '失败', en: 'Failed' },
  stop: { zh: '停止', en: 'Stop' },
  problemFile: { zh: '下载跳过的行', en: 'Rows left out' },
});
