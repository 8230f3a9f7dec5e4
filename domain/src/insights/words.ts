import { defineWords } from '../kit/words.ts';
import { insightsNavWords } from './nav-words.ts';

const own = defineWords('board', {
  boardHint: {
    zh: '店铺此刻和今天的样子。每个数字都能点开，看到背后的会话。',
    en: 'The shop right now and today. Every number opens the conversations behind it.',
  },
  now: { zh: '此刻', en: 'Right now' },
  today: { zh: '今天', en: 'Today' },
  longestWait: { zh: '最久等待', en: 'Longest wait' },
  longestWaitFormula: {
    zh: '等待回复的会话里，等得最久的那位从发消息到现在的时间。',
    en: 'Of those waiting: how long ago the one who waits longest wrote.',
  },
  nobodyWaits: { zh: '没有人在等', en: 'Nobody waits' },
  explain: { zh: '“{name}”怎么算', en: 'How “{name}” is counted' },
  open: { zh: '{name}：{value}，查看会话', en: '{name}: {value}. Show the conversations' },
  median: { zh: '中位数', en: 'median' },
  p90: { zh: 'P90 {time}', en: 'p90 {time}' },
  ofN: { zh: '{n} 个会话', en: '{n} conversations' },
  scoresN: { zh: '{n} 个打分', en: '{n} scores' },
  interval: { zh: '95% 区间 {low}–{high}', en: '95% interval {low}–{high}' },
  few: { zh: '样本少', en: 'few' },
  agents: { zh: '客服', en: 'Agents' },
  agent: { zh: '客服', en: 'Agent' },
  teams: { zh: '小组', en: 'Teams' },
  team: { zh: '小组', en: 'Team' },
  load: { zh: '处理中 / 上限', en: 'In progress / most' },
  nobodyHere: {
    zh: '现在没有人在线，今天也还没有人处理会话',
    en: 'Nobody is here, and nobody did anything today yet',
  },
  nobodyHereHint: {
    zh: '同事打开控制台，就会出现在这里。',
    en: 'Colleagues appear here as soon as they open the console.',
  },
  available: { zh: '可接待', en: 'Available' },
  busy: { zh: '忙碌', en: 'Busy' },
  away: { zh: '离开', en: 'Away' },
  offline: { zh: '离线', en: 'Offline' },
  wall: { zh: '大屏', en: 'Wall screen' },
  leaveWall: { zh: '退出大屏', en: 'Leave the wall screen' },
  behind: { zh: '{name}：背后的会话', en: '{name}: the conversations' },
  behindOf: { zh: '{whose} · {name}：背后的会话', en: '{whose} · {name}: the conversations' },
  nothingBehind: { zh: '没有会话', en: 'No conversations' },
  conversation: { zh: '会话', en: 'Conversation' },
  anonymous: { zh: '访客', en: 'Visitor' },
  waited: { zh: '等了', en: 'Waited' },
  when: { zh: '时间', en: 'When' },
  took: { zh: '用时', en: 'Took' },
  score: { zh: '评分', en: 'Score' },
  until: { zh: '到', en: 'Until' },
  asOf: { zh: '{time} 更新', en: 'As of {time}' },
});

/** What the live board says. */
export const boardWords = {
  ...own,
  board: insightsNavWords.board,
};
