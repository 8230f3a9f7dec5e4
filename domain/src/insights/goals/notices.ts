import { defineWords } from '../../kit/words.ts';
import { noticeKind } from '../../platform/index.ts';

export const goalTurned = noticeKind(
  'insights.goal-turned',
  {
    zh: '我的、小组的或我设定的目标变了灯',
    en: 'A goal of mine, of my team or that I set changes its light',
  },
  { push: false },
);

/** What notices of goals say. */
export const goalNoticeWords = defineWords('goal-notices', {
  red: {
    zh: '目标“{name}”落后了：预计 {forecast}，目标 {target}',
    en: 'The goal “{name}” is off course: {forecast} is forecast, {target} is wanted',
  },
  amber: {
    zh: '目标“{name}”略差一点：预计 {forecast}，目标 {target}',
    en: 'The goal “{name}” is close: {forecast} is forecast, {target} is wanted',
  },
  green: {
    zh: '目标“{name}”回到正常：预计 {forecast}，目标 {target}',
    en: 'The goal “{name}” is on course again: {forecast} is forecast, {target} is wanted',
  },
});
