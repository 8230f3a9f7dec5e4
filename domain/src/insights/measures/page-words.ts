import { defineWords } from '../../kit/words.ts';

/** What the page says on which it is set how figures are made. */
export const measurePageWords = defineWords('measures', {
  hint: {
    zh: '有些数字要用店铺自己的时限和费率。改了以后，以前的数字也按新的口径算。',
    en: 'Some figures need the shop’s own bounds and rates. Changed, they hold for the past, too.',
  },
  bounds: { zh: '时限', en: 'Bounds' },
  answerWithin: { zh: '服务水平的时限', en: 'Time of the service level' },
  answerWithinHint: {
    zh: '从会话发起到第一条人工回复，不超过它算按时。四种口径的服务水平都用它。',
    en: 'From opening to the first answer by a person; no longer than this is in time. All four conventions use it.',
  },
  seconds: { zh: '秒', en: 's' },
  repeatDays: { zh: '多久内再联系算没有解决', en: 'Coming again within' },
  repeatHint: {
    zh: '同一顾客因同一原因在这些天内再联系，上一次就不算一次解决。',
    en: 'The same customer for the same reason within so many days: the contact before was not resolved at once.',
  },
  days: { zh: '天', en: 'days' },
  rates: { zh: '费率', en: 'Rates' },
  ratesHint: {
    zh: '用来算单次联系成本和空闲成本。留空时这些数字不显示。',
    en: 'For the cost of a contact and of idle time. Left empty, those figures are not shown.',
  },
  hourCost: { zh: '一位客服每小时的成本', en: 'An agent costs per hour' },
  contactCost: { zh: '每次联系的其他成本', en: 'A contact costs beside that' },
  contactHint: { zh: '平台、软件、场地等。', en: 'Platform, software, room.' },
  yuan: { zh: '元', en: 'CNY' },
  ratings: { zh: '订单评价', en: 'Ratings of orders' },
  dsrWindow: { zh: 'DSR 看多久以内的评价', en: 'DSR scores look back' },
  dsrWindowHint: {
    zh: '平台规则的转述有两种说法，多数写 6 个月；以平台后台的数字核对。',
    en: 'Third parties’ copies of the platform’s rule say both, most of them 6 months. Compare with the platform’s own page.',
  },
  sixMonths: { zh: '6 个月', en: '6 months' },
  ninetyDays: { zh: '90 天', en: '90 days' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
  recount: { zh: '重算', en: 'Counting anew' },
  recountHint: {
    zh: '数字平时随着发生的事自动更新。如果怀疑它不对，可以从事实记录重新算一遍：结果应当一样。期间照常工作。',
    en: 'Figures follow what happens by themselves. If you doubt them, count everything anew from the log: it should come to the same. Work goes on meanwhile.',
  },
  recountNow: { zh: '全部重算', en: 'Count everything anew' },
  recountAgain: { zh: '从头再算', en: 'Begin anew' },
  recounting: {
    zh: '正在重算：{done} / {total} 个会话',
    en: 'Counting anew: {done} of {total} conversations',
  },
  recounted: { zh: '{when} 算完，共 {total} 个会话', en: 'Done {when}: {total} conversations' },
  neverRecounted: { zh: '还没有重算过', en: 'Never counted anew' },
});
