import { defineWords } from '../../kit/words.ts';

/** What the matrix of responsibilities and rights says. */
export const authorityWords = defineWords('platform', {
  topicNotFound: { zh: '没有这个决定事项。', en: 'There is no such topic.' },
  topicKeyTaken: { zh: '已有标识为 {key} 的决定事项。', en: 'There is a topic with the key {key} already.' },
  topicChangedMeanwhile: {
    zh: '刚才有同事改过这个事项，请在它的基础上修改。',
    en: 'A colleague changed this topic a moment ago. Please edit that.',
  },
  topicInUse: {
    zh: '这些流程的审批还按它决定：{flows}。请先改流程。',
    en: 'Approvals in these flows still follow it: {flows}. Change those first.',
  },
  topicsMax: { zh: '最多 100 个决定事项。', en: 'There can be at most 100 topics.' },
  holderTwice: { zh: '同一个角色、小组或同事只能有一行。', en: 'Each role, team or colleague has one row.' },
  holderNotFound: {
    zh: '没有这个角色、小组或同事。',
    en: 'There is no such role, team or colleague.',
  },
  notYoursToDecide: {
    zh: '按现在的权责，这件事不再由您决定。',
    en: 'By the matrix as it is now, this is no longer yours to decide.',
  },
});
