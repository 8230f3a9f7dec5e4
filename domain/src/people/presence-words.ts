import { defineWords } from '../kit/words.ts';

/** What colleagues read about who is there, and how much they can take. */
export const presenceWords = defineWords('presence', {
  status: { zh: '在线状态', en: 'Status' },
  yourStatus: { zh: '您的状态：{status}', en: 'Your status: {status}' },
  available: { zh: '可接待', en: 'Available' },
  availableHint: { zh: '新会话会分给您', en: 'New conversations come to you' },
  busy: { zh: '忙碌', en: 'Busy' },
  busyHint: { zh: '在位，但暂不接新会话', en: 'You are there, but take no new ones' },
  away: { zh: '离开', en: 'Away' },
  awayHint: { zh: '不在位，不接新会话', en: 'You are not there and take none' },
  offline: { zh: '离线', en: 'Offline' },
  beAvailable: { zh: '把状态设为：可接待', en: 'Set your status: available' },
  beBusy: { zh: '把状态设为：忙碌', en: 'Set your status: busy' },
  beAway: { zh: '把状态设为：离开', en: 'Set your status: away' },
  nowStatus: { zh: '您现在的状态是：{status}', en: 'Your status is now: {status}' },
  kept: {
    zh: '关掉控制台半分钟后显示为离线；下次打开，状态仍是您选的这个。',
    en: 'Half a minute after you close the console you are offline. When you open it again, your choice still stands.',
  },
  atOnce: { zh: '同时接待', en: 'At once' },
  capacity: { zh: '同时接待上限', en: 'How many at once' },
  capacityOf: { zh: '{name}最多同时接待几个会话', en: 'How many conversations {name} can have at once' },
  capacityHint: {
    zh: '分配会话时不会超过这个数；填 0 就不分给他。自己领取的不受限制。',
    en: 'Handing out never goes beyond it; with 0 they are given none. What they take themselves is not limited.',
  },
  capacityKept: { zh: '{name}最多同时接待 {count} 个', en: '{name} can have {count} at once' },
  conversations: { zh: '个会话', en: 'conversations' },
  save: { zh: '保存', en: 'Save' },
});
