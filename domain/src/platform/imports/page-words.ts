import { defineWords } from '../../kit/words.ts';

/** What pages of imports say, whatever is imported. */
export const importPageWords = defineWords('platform.imports-page', {
  chooseFile: { zh: '选择文件', en: 'Choose a file' },
  uploading: { zh: '正在上传…', en: 'Uploading…' },
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
