import { defineWords } from '../kit/words.ts';

/** What the server says of improvement. */
export const improvementWords = defineWords('improvement', {
  findingGone: { zh: '没有这个问题。', en: 'There is no such finding.' },
  actionGone: { zh: '没有这项措施。', en: 'There is no such action.' },
  evidenceGone: { zh: '没有这条证据。', en: 'There is no such evidence.' },
  changedMeanwhile: {
    zh: '有同事刚刚改过这个问题，请看过再提交。',
    en: 'A colleague has just changed this finding. Have a look before you go on.',
  },
  isClosed: { zh: '这个问题已经关闭，先重新打开。', en: 'This finding is closed. Open it again first.' },
  notClosed: { zh: '这个问题还没有关闭。', en: 'This finding is not closed.' },
  ownerGone: { zh: '这位成员已不在店铺工作。', en: 'This member does not work here any more.' },
  refGone: { zh: '没有这条记录，或您不能查看。', en: 'It is not there, or not for you to see.' },
  saysNothing: { zh: '说明里要写点内容。', en: 'A note must say something.' },
  goalMissing: {
    zh: '要按“验证有效”或“无效”关闭，先定好目标指标和改进日期。',
    en: 'To close as proved or disproved, name the metric and the day of the change first.',
  },
  standardMissing: {
    zh: '验证有效的改进要写明改了哪项标准。',
    en: 'What is proved must say which standard was changed.',
  },
  standardGone: {
    zh: '没有这项标准，或您不能查看；请重新选择。',
    en: 'This standard is not there, or not for you to see. Choose again.',
  },
  tooMuch: { zh: '一个问题最多 {max} 条。', en: 'A finding has at most {max}.' },
});
