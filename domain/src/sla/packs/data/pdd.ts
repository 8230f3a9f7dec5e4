import type { PlatformRule } from '../rule.ts';

/** Pinduoduo, as third parties copied it from the platform's help pages. */
export const pddRules: readonly PlatformRule[] = [
  {
    key: 'pdd.reply-rate',
    platform: 'pdd',
    name: { zh: '拼多多 回复率', en: 'Pinduoduo: reply rate' },
    explains: {
      zh: '当天 08:00–23:00 来信的买家里，每条消息都在 1 小时内得到人工回复的买家占比。有一条没回复或超过 1 小时，这位买家就不算。',
      en: 'Of the buyers who write between 08:00 and 23:00 on a day, the share whose every message a person answers within an hour. One that is missed or later loses the buyer.',
    },
    effectiveFrom: '2025-01-01',
    source: { title: '3分钟人工响应率 / 回复率', address: 'g8108.cn', year: 2025, isOfficial: false },
    measure: 'served-buyers',
    targetSeconds: 3600,
    hours: { timeZone: 'Asia/Shanghai', from: '08:00', to: '23:00' },
    automatic: 'ignored',
    isPerAccount: false,
    goalAtFirst: 0.95,
  },
];
