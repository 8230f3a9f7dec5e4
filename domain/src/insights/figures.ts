import type { Text } from '../kit/words.ts';

/** What the board counts. The first four are as of now, the others of today. */
export const boardFigures = [
  'waiting',
  'unassigned',
  'in-progress',
  'snoozed',
  'answered',
  'closed',
  'first-response',
  'resolution',
  'csat',
] as const;
export type BoardFigure = (typeof boardFigures)[number];

/** A figure as it explains itself: its name, and how it is counted. */
export interface FigureWords {
  readonly name: Text;
  readonly formula: Text;
}

/** What each figure is called and how it comes about; the board shows the formula beside the name. */
export const figureWords: Readonly<Record<BoardFigure, FigureWords>> = {
  waiting: {
    name: { zh: '等待回复', en: 'Waiting' },
    formula: {
      zh: '此刻顾客发了消息、还没有人回复的会话数，稍后处理的不计。按客服时归给负责人。',
      en: 'Open conversations in which the customer wrote and nobody has answered yet; snoozed ones left out. By assignee.',
    },
  },
  unassigned: {
    name: { zh: '无人负责', en: 'Unassigned' },
    formula: {
      zh: '此刻进行中、还没有分配给任何人的会话数，稍后处理的不计。',
      en: 'Open conversations that nobody has taken; snoozed ones left out.',
    },
  },
  'in-progress': {
    name: { zh: '处理中', en: 'In progress' },
    formula: {
      zh: '此刻进行中、已有人负责的会话数，稍后处理的不计。',
      en: 'Open conversations that somebody has; snoozed ones left out.',
    },
  },
  snoozed: {
    name: { zh: '稍后处理', en: 'Snoozed' },
    formula: { zh: '此刻设为稍后处理的会话数。', en: 'Open conversations put to sleep until later.' },
  },
  answered: {
    name: { zh: '今日回复', en: 'Answered today' },
    formula: {
      zh: '今天（店铺时区）有人公开回复过的会话数。按客服时归给回复的人，同一会话几个人回复则各算一次。',
      en: 'Conversations in which a member answered in public today (shop time). By who answered; several may count one.',
    },
  },
  closed: {
    name: { zh: '今日结束', en: 'Closed today' },
    formula: {
      zh: '今天（店铺时区）结束、现在仍结束着的会话数。归给结束时的负责人，没有负责人的归给最后回复的人。',
      en: 'Conversations closed today (shop time) and still closed. By assignee, or else by who answered last.',
    },
  },
  'first-response': {
    name: { zh: '首次响应', en: 'First response' },
    formula: {
      zh: '今天（店铺时区）得到第一条人工回复的会话：从发起到这条回复的时间，取中位数和 P90（线性插值）。归给回复的人。',
      en: 'Conversations first answered today (shop time): time from opening to that answer; median and p90. By who answered.',
    },
  },
  resolution: {
    name: { zh: '解决时间', en: 'Resolution' },
    formula: {
      zh: '今天（店铺时区）结束的会话：从发起到结束的时间，取中位数和 P90（线性插值）。归属与“今日结束”相同。',
      en: 'Conversations closed today (shop time): time from opening to close; median and p90. By whom “closed today” says.',
    },
  },
  csat: {
    name: { zh: '满意度', en: 'Satisfaction' },
    formula: {
      zh: '今天（店铺时区）收到的打分里 4 分和 5 分的比例；括号里是打分数。归给会话结束时的客服。',
      en: 'Of the scores given today (shop time), the share of 4s and 5s, with the number of scores. By who had it at its close.',
    },
  },
};
