import { defineWords } from '../kit/words.ts';

/** What the pages of routing say. */
export const routingWords = defineWords('routing', {
  queue: { zh: '谁在等', en: 'Who waits' },
  queueHint: {
    zh: '谁在等、排第几、等了多久，谁在线、还能接几个。有人腾出手，排在最前的立刻分给他。',
    en: 'Who waits, at which place and for how long, and who is there with how much room. Whoever has a hand free gets the next one at once.',
  },
  waitingNow: { zh: '在等的顾客', en: 'Customers who wait' },
  nobodyWaits: { zh: '没有人在等', en: 'Nobody waits' },
  nobodyWaitsHint: {
    zh: '新的会话会按空闲时间最长的顺序分给在线的同事。',
    en: 'New conversations go to whoever is there and was given one the longest ago.',
  },
  place: { zh: '位置', en: 'Place' },
  customer: { zh: '顾客', en: 'Customer' },
  anonymous: { zh: '访客', en: 'Visitor' },
  team: { zh: '小组', en: 'Team' },
  everybody: { zh: '所有人', en: 'Everybody' },
  priority: { zh: '优先级', en: 'Priority' },
  raise: { zh: '提前', en: 'Move up' },
  raiseOne: { zh: '提高“{name}”的优先级', en: 'Raise the priority of “{name}”' },
  raisedOne: { zh: '“{name}”的优先级现在是{priority}', en: '“{name}” now has the priority {priority}' },
  waits: { zh: '已等', en: 'Waits' },
  handsCount: { zh: '可接的人', en: 'Who can take it' },
  nobodyThere: { zh: '没有人在线', en: 'Nobody is there' },
  nobodyFree: { zh: '暂时没有', en: 'Nobody now' },
  hands: { zh: '{count} 人', en: '{count}' },
  colleagues: { zh: '同事', en: 'Colleagues' },
  colleague: { zh: '同事', en: 'Colleague' },
  room: { zh: '接待中', en: 'In hand' },
  roomOf: { zh: '{load} / {capacity}', en: '{load} of {capacity}' },
  lastAssigned: { zh: '上次分到', en: 'Last given one' },
  never: { zh: '还没有', en: 'Never' },
  stranded: { zh: '同事已离线、顾客还在等', en: 'In talk with somebody who is offline' },
  strandedHint: {
    zh: '这些会话已经谈过，所以留在原来的同事名下。等不及时可以转给别人。',
    en: 'These were in talk already, so they stay with who had them. Hand them over if it takes too long.',
  },
  lastMessage: { zh: '最后一条', en: 'Last message' },
  moreWait: { zh: '另有 {count} 个在等', en: '{count} more wait' },
  isOff: {
    zh: '自动分配已关闭，大家自己从排队里领会话。',
    en: 'Nothing is handed out: everybody takes from the queue.',
  },
  openSettings: { zh: '分配设置', en: 'How conversations are handed out' },

  queueNotFound: { zh: '没有这个队列。', en: 'There is no such queue.' },
  queueChangedMeanwhile: {
    zh: '刚才有人改过这个队列。请刷新后再改。',
    en: 'Somebody changed this queue meanwhile. Reload it and change it again.',
  },
  queueNameTaken: { zh: '已有同名的队列。', en: 'There is already a queue of this name.' },
  notAllQueues: {
    zh: '队列刚才有增减，请刷新后再排序。',
    en: 'Queues were added or deleted meanwhile. Reload them and order them again.',
  },
  settings: { zh: '会话分配', en: 'Handing out' },
  settingsHint: {
    zh: '新会话分给谁。只分给在线、接待数没到上限、看得到这个会话的同事，谁最久没分到就给谁。',
    en: 'Who gets a new conversation: somebody who is there, has room and may see it; of these, whoever was given one the longest ago.',
  },
  isOn: { zh: '自动分配', en: 'Hand out conversations' },
  isOnHint: {
    zh: '关闭后，会话留在队列里，由同事自己领取。',
    en: 'When off, conversations stay in the queue until somebody takes them.',
  },
  isSticky: { zh: '优先给熟悉的同事', en: 'Prefer who knows the customer' },
  isStickyHint: {
    zh: '上次接待这位顾客的同事在线并且有空时，优先分给他。',
    en: 'Whoever had the customer’s last conversation gets this one too, if they are there and have room.',
  },
  giveBackMinutes: { zh: '离线多久后退回队列', en: 'Back to the queue after' },
  giveBackHint: {
    zh: '同事离线这么久后，他还没回过的会话退回队列重新分配；已经谈过的留在他名下，并在排队页面提示。',
    en: 'When a colleague is offline for that long, what they have not answered goes back to the queue. What is in talk stays with them, and the queue page shows it.',
  },
  minutes: { zh: '分钟', en: 'minutes' },
  capacityHint: {
    zh: '每位同事同时接待的上限在成员页面设置。',
    en: 'How many each colleague can have at once is set on the page of members.',
  },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
  onlyToRead: {
    zh: '您可以查看，但不能修改这些设置。',
    en: 'You may see these settings but not change them.',
  },

  handedOut: { zh: '分配', en: 'Handed out' },
  whySticky: {
    zh: '分给了{name}：上次接待这位顾客的就是他',
    en: 'To {name}, who had this customer’s last conversation',
  },
  whyLongestIdle: {
    zh: '分给了{name}：{count} 人可接，他最久没分到',
    en: 'To {name}, who of {count} was given one the longest ago',
  },
  whyOnlyOne: { zh: '分给了{name}：当时只有他可接', en: 'To {name}, the only one who could take it' },
  whyGaveBack: { zh: '退回队列：原来的同事不在', en: 'Back to the queue, as whoever had it was not there' },
  waited: { zh: '等了 {time}', en: 'waited {time}' },
  standsAt: { zh: '在队列里排第 {place}', en: 'Number {place} in the queue' },
  notYet: { zh: '还没有分给谁', en: 'Not handed out yet' },
  byHand: { zh: '由同事自己领取或转交', en: 'Taken or handed over by a colleague' },
});
