import { defineWords } from '../kit/words.ts';

/** What the module refuses and why. */
export const slaWords = defineWords('sla', {
  policyNotFound: { zh: '没有这条服务时限。', en: 'There is no such service level.' },
  policyChangedMeanwhile: {
    zh: '同事刚刚改过这条服务时限，请看看新的内容再改。',
    en: 'A colleague has changed this service level meanwhile. Look at theirs before you change it.',
  },
  policiesChangedMeanwhile: {
    zh: '服务时限刚刚增加或减少了，请刷新后再排序。',
    en: 'A service level was made or deleted meanwhile. Reload before you put them in order.',
  },
  tooManyPolicies: { zh: '最多 {max} 条服务时限。', en: 'At most {max} service levels.' },
  platformRuleNotFound: { zh: '没有这条平台考核。', en: 'There is no such platform rule.' },
  policyToldOff: {
    zh: '服务时限“{name}”的条件用到的字段或问题已不存在，已停用；打开它就能看到要改哪里',
    en: 'The conditions of the service level “{name}” name a field or question that is gone, so it is off; its page shows what to mend',
  },
  teamNotFound: { zh: '没有这个小组。', en: 'There is no such team.' },
  metricUnsuitable: {
    zh: '工单没有这项时限：会话内响应和等待顾客只用于会话。',
    en: 'Tickets have no such time: responses inside a chat and waiting for the customer are of conversations.',
  },
  stateNotFound: {
    zh: '流程里没有“{state}”这个状态，或者它已经结束，不能承诺时间。',
    en: 'No flow has the state “{state}”, or it is a closed one: no time can be promised in it.',
  },
  teamUsesCalendar: { zh: '小组“{name}”', en: 'the team “{name}”' },
  usesCalendar: { zh: '服务时限“{name}”', en: 'the service level “{name}”' },
});

/** What stands outside the pages: in lists of pages, beside conversations and between their messages. */
export const slaNavWords = defineWords('sla-nav', {
  serviceLevels: { zh: '服务时限', en: 'Service levels' },
  serviceLevel: { zh: '服务时限', en: 'Service level' },
  addPolicy: { zh: '新建服务时限', en: 'New service level' },
  clocks: { zh: '服务时限', en: 'Promised times' },
  urgent: { zh: '时限', en: 'By deadline' },
  toldWarned: { zh: '“{metric}”的时间用掉了 {percent}%', en: '“{metric}” has used {percent}% of its time' },
  toldBreached: { zh: '“{metric}”超时', en: '“{metric}” is late' },
  toldKept: { zh: '“{metric}”按时完成', en: '“{metric}” was kept' },
});
