import type { PlatformRule } from '../rule.ts';

/** Douyin's shop chat (飞鸽), from a third party's guide. */
export const douyinRules: readonly PlatformRule[] = [
  {
    key: 'douyin.three-minute-rate',
    platform: 'douyin',
    name: { zh: '抖店飞鸽 3分钟人工回复率', en: 'Douyin: answered by a person within 3 minutes' },
    explains: {
      zh: '08:00–23:00 之间开始的每一轮用户来信，3 分钟内有人工回复的占比。机器人回复不算。',
      en: 'Of the turns that users begin between 08:00 and 23:00, the share a person answers within 3 minutes. A robot’s answer is none.',
    },
    effectiveFrom: '2022-01-01',
    source: {
      title: '飞鸽3分钟人工回复率',
      address: 'plnmw.com/InformationConsulting/kqreqrqhdd.html',
      year: 2022,
      isOfficial: false,
    },
    measure: 'share-in-time',
    targetSeconds: 180,
    hours: { timeZone: 'Asia/Shanghai', from: '08:00', to: '23:00' },
    automatic: 'ignored',
    isPerAccount: false,
    goalAtFirst: 0.8,
  },
];
