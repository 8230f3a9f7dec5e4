import { defineWords } from '../kit/words.ts';
import { noticeKind } from '../platform/index.ts';

export const findingGiven = noticeKind(
  'improvement.given',
  { zh: '有问题或改进措施交给我', en: 'A finding or an action is given to me' },
  { push: false },
);
export const actionLate = noticeKind(
  'improvement.late',
  { zh: '改进措施快到期或超期', en: 'An action is due soon, or overdue' },
  { push: false },
);
export const improvementDigest = noticeKind(
  'improvement.digest',
  { zh: '每周改进小结', en: 'What there is to improve, weekly' },
  { mail: true, push: false },
);

/** What notices of improvement say. */
export const improvementNoticeWords = defineWords('improvement-notices', {
  findingGiven: { zh: '有一个问题交给了您：{title}', en: 'A finding was given to you: {title}' },
  foundAgain: { zh: '关闭的问题又出现了：{title}', en: 'A finding that was closed is back: {title}' },
  actionGiven: { zh: '有一项改进措施交给了您：{title}', en: 'An action was given to you: {title}' },
  dueSoon: { zh: '改进措施明天到期：{title}', en: 'An action is due tomorrow: {title}' },
  overdue: { zh: '改进措施超期了：{title}', en: 'An action is overdue: {title}' },
  digest: {
    zh: '本周改进：您有 {findings} 个问题未关闭，其中 {toJudge} 个到了验证日期；{actions} 项措施待办，其中 {overdue} 项超期',
    en: 'Improvement this week. Open findings of yours: {findings}, due to be judged: {toJudge}. Actions to do: {actions}, overdue: {overdue}',
  },
});
