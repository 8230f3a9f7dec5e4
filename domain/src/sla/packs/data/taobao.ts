import type { PlatformRule } from '../rule.ts';

const hours = { timeZone: 'Asia/Shanghai', from: '08:00', to: '23:00' } as const;

/** Taobao and Tmall. Both definitions are third parties' copies of the platform's help pages. */
export const taobaoRules: readonly PlatformRule[] = [
  {
    key: 'taobao.three-minute-rate',
    platform: 'taobao',
    name: { zh: '淘宝/天猫 3分钟人工响应率', en: 'Taobao/Tmall: answered by a person within 3 minutes' },
    explains: {
      zh: '08:00–23:00 之间开始的每一轮买家来信，3 分钟内有人工回复的占比。全自动机器人回复的轮次不计入。',
      en: 'Of the turns that buyers begin between 08:00 and 23:00, the share a person answers within 3 minutes. Turns that a robot answered by itself leave the count.',
    },
    effectiveFrom: '2025-01-01',
    source: { title: '3分钟人工响应率', address: 'g8108.cn', year: 2025, isOfficial: false },
    measure: 'share-in-time',
    targetSeconds: 180,
    hours,
    automatic: 'leaves',
    isPerAccount: false,
    goalAtFirst: 0.9,
  },
  {
    key: 'taobao.human-average-response',
    platform: 'taobao',
    name: { zh: '淘宝/天猫 旺旺人工平均响应时长', en: 'Taobao/Tmall: average response by a person' },
    explains: {
      zh: '08:00–23:00 之间开始的每一轮，从买家第一条消息到第一条有效人工回复的平均秒数；每轮最多计 600 秒，未回复按 600 秒计。每个子账号单独计算，未回复就转交也算一轮未回复。',
      en: 'The average seconds from the buyer’s first message of a turn, begun between 08:00 and 23:00, to the first answer by a person; capped at 600, and 600 without an answer. Each account counts by itself: handing over unanswered is a turn without an answer.',
    },
    effectiveFrom: '2022-01-01',
    source: {
      title: '旺旺人工平均响应时长',
      address: 'diantuoyi.com/article/4966',
      year: 2022,
      isOfficial: false,
    },
    measure: 'average-seconds',
    targetSeconds: 600,
    hours,
    automatic: 'leaves',
    isPerAccount: true,
    goalAtFirst: 30,
  },
];
