import { defineWords } from '../../kit/words.ts';

/** Why something about an alert was refused. */
export const alertReasons = defineWords('insights-alerts', {
  alertNotFound: { zh: '没有这个预警', en: 'There is no such alert' },
  ringNotFound: { zh: '没有这条预警记录', en: 'It never rang so' },
  alertChangedMeanwhile: {
    zh: '刚才有人修改了这个预警，请重新打开再改',
    en: 'Somebody has just changed this alert. Open it again and make your change',
  },
  alertsMax: {
    zh: '预警已经有 {max} 个了，请先删掉不用的',
    en: 'There are {max} alerts already. Delete some that nobody needs',
  },
  alertOwnerGone: { zh: '这位成员已不在店铺工作', en: 'This member does not work here any more' },
  snoozedTooLong: { zh: '最多暂停 31 天，且要晚于现在', en: 'From now on, 31 days at most' },
});
