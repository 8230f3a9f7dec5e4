import { defineWords } from '../../kit/words.ts';
import { platformNavWords } from '../nav-words.ts';

const own = defineWords('work-page', {
  workHint: {
    zh: '系统在后台自己做的事。试过多次仍失败的停在这里，等您决定。',
    en: 'What Zhiyin does by itself. What failed after every try waits here for you to decide.',
  },
  failedWork: { zh: '失败的任务', en: 'What failed' },
  overview: { zh: '各类任务', en: 'Every kind of work' },
  kind: { zh: '任务', en: 'Work' },
  waiting: { zh: '等待', en: 'Waiting' },
  late: { zh: '迟到', en: 'Late' },
  failed: { zh: '失败', en: 'Failed' },
  next: { zh: '下一次', en: 'Next' },
  failure: { zh: '原因', en: 'Why' },
  tries: { zh: '尝试', en: 'Tries' },
  at: { zh: '时间', en: 'When' },
  acts: { zh: '操作', en: 'Actions' },
  retry: { zh: '重试', en: 'Run again' },
  retried: { zh: '会马上再试', en: 'It runs again at once' },
  drop: { zh: '放弃', en: 'Drop' },
  dropAsk: { zh: '放弃这个任务？', en: 'Drop this work?' },
  dropSay: {
    zh: '“{kind}”这件事将永远不会完成，不能恢复。',
    en: '“{kind}” will never be done, and there is no way back.',
  },
  dropped: { zh: '已放弃', en: 'Dropped' },
  allWell: { zh: '没有失败的任务', en: 'Nothing failed' },
  allWellHint: { zh: '一切正常，不需要您做什么。', en: 'Everything runs; there is nothing for you to do.' },
});

/** What the page of background work says. */
export const workPageWords = {
  ...own,
  work: platformNavWords.work,
};
