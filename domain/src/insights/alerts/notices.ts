import { defineWords } from '../../kit/words.ts';
import { noticeKind } from '../../platform/index.ts';

export const alertRings = noticeKind(
  'insights.alert',
  { zh: '我负责的预警响了', en: 'An alert of mine rings' },
  { mail: true, isUrgent: true },
);
export const alertGiven = noticeKind('insights.alert-given', {
  zh: '有预警交给我',
  en: 'An alert is given to me',
});

/** What notices of alerts say. */
export const alertNoticeWords = defineWords('alert-notices', {
  above: { zh: '预警“{name}”：{value}，高于 {reference}', en: 'Alert “{name}”: {value}, above {reference}' },
  below: { zh: '预警“{name}”：{value}，低于 {reference}', en: 'Alert “{name}”: {value}, below {reference}' },
  hidden: { zh: '预警“{name}”响了', en: 'Alert “{name}” rings' },
  given: { zh: '预警“{name}”交给了您', en: 'Alert “{name}” was given to you' },
});
