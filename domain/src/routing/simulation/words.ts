import { defineWords, type Text } from '../../kit/words.ts';
import type { simulationRemarks } from './contract.ts';

/** What the page says on which a past period is played again. */
export const simulationWords = defineWords('routing-simulation', {
  hint: {
    zh: '把过去一段时间的会话，用改过的设置重新分一遍：等多久、谁接多少、均不均匀，跟真实发生的摆在一起看。不保存就什么都不会变。',
    en: 'Play a past period again with other settings, and see waiting, load and fairness beside what really happened. Nothing changes until you save.',
  },
  period: { zh: '时间段', en: 'Period' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
  within: { zh: '多少秒内回复算及时', en: 'In time is an answer within' },
  seconds: { zh: '秒', en: 's' },
  tried: { zh: '改什么', en: 'What to change' },
  queues: { zh: '队列', en: 'Queues' },
  addQueue: { zh: '加一个队列', en: 'Add a queue' },
  editOne: { zh: '修改“{name}”', en: 'Change “{name}”' },
  removeOne: { zh: '去掉“{name}”', en: 'Leave out “{name}”' },
  upOne: { zh: '上移“{name}”', en: 'Move “{name}” up' },
  downOne: { zh: '下移“{name}”', en: 'Move “{name}” down' },
  noQueues: { zh: '没有队列，大家一起排。', en: 'No queues: everything waits together.' },
  keep: { zh: '用在试算里', en: 'Use it here' },
  capacities: { zh: '同时接待上限', en: 'How many at once' },
  skills: { zh: '按技能分', en: 'Skills that are asked for' },
  noSkills: { zh: '还没有队列要求技能。', en: 'No queue asks for a skill.' },
  run: { zh: '试算', en: 'Play it' },
  again: { zh: '恢复成现在的设置', en: 'Back to today’s settings' },
  kept: { zh: '这是您上次没试完的改动。', en: 'These are the changes you left here.' },
  staleQueues: {
    zh: '队列后来改过。要采用，请先恢复成现在的设置。',
    en: 'The queues have been changed since. To apply a draft, go back to today’s settings first.',
  },
  last: { zh: '试过的', en: 'Tried before' },
  lastOne: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  open: { zh: '打开', en: 'Open' },
  running: { zh: '看了 {done} / {total}', en: '{done} of {total}' },
  cancel: { zh: '取消', en: 'Cancel' },
  cancelled: { zh: '已取消。', en: 'It was cancelled.' },
  failed: { zh: '试算没有成功，请换一段时间再试。', en: 'It did not succeed. Please try another period.' },
  results: { zh: '结果', en: 'What came of it' },
  figure: { zh: '指标', en: 'Figure' },
  real: { zh: '真实', en: 'Real' },
  today: { zh: '现在的设置', en: 'Today’s settings' },
  draft: { zh: '改过以后', en: 'The draft' },
  conversations: { zh: '会话', en: 'Conversations' },
  answered: { zh: '有人回复', en: 'Answered' },
  abandoned: { zh: '没等到就走了', en: 'Left unanswered' },
  waitMedian: { zh: '排队（中位数）', en: 'Wait for somebody, median' },
  waitP90: { zh: '排队（P90）', en: 'Wait for somebody, p90' },
  firstResponseMedian: { zh: '首次响应（中位数）', en: 'First response, median' },
  firstResponseP90: { zh: '首次响应（P90）', en: 'First response, p90' },
  withinShare: { zh: '{seconds} 秒内回复', en: 'Answered within {seconds} s' },
  jain: { zh: '公平（Jain，1 = 一样多）', en: 'Fairness (Jain, 1 is all alike)' },
  load: { zh: '每人接了多少', en: 'Who had how much' },
  loadHint: {
    zh: '每一格：会话数，和这些会话在手上的小时数（同时接几个就各算各的）。',
    en: 'Conversations, and the hours they were on the desk; several at once count each.',
  },
  loadOf: { zh: '{count} 个 · {hours} 小时', en: '{count} · {hours} h' },
  colleague: { zh: '同事', en: 'Colleague' },
  hoursThere: { zh: '在岗小时', en: 'Hours there' },
  remarks: { zh: '试算不知道的事', en: 'What a simulation cannot know' },
  apply: { zh: '采用这些设置', en: 'Make these the settings' },
  applySentence: {
    zh: '队列、方法、难度、先后和接待上限都会改成试算里的样子，马上生效。',
    en: 'Queues, method, weights, order and capacities become as they are here, at once.',
  },
  applied: { zh: '已采用', en: 'These are the settings now' },
  nothingThere: { zh: '这段时间没有会话。', en: 'Nobody wrote in this period.' },
});

export const simulationRemarkWords: Readonly<Record<(typeof simulationRemarks)[number], Text>> = {
  'as-now': {
    zh: '来询原因、标签、订单等按现在的样子算，不是当时的；技能、小组、级别也是现在的。',
    en: 'Reasons, tags and orders count as they are now, not as they were; so do skills, teams and tiers.',
  },
  'leaves-as-then': {
    zh: '当时没等到回复就结束的顾客，等同样久就走；等到了的顾客，再久也会等下去。',
    en: 'Who left unanswered leaves after the same time; who was answered would wait for ever.',
  },
  'same-talks': {
    zh: '每个会话谈多久、分到后多快回复，都跟当时一样，换了谁接都不变。',
    en: 'A talk takes as long, and is answered as soon after it was given, as it was then, whoever has it.',
  },
  'nothing-before': {
    zh: '从这段时间开头大家手上都是空的算起。',
    en: 'At the beginning of the period nobody has anything in hand.',
  },
  'not-replayed': {
    zh: '不重演：漏接几次变成离开、顾客再来时另找人、在手的会话转给代班同事。',
    en: 'Not played: being away after offers let pass, somebody else when a customer comes back, and substitutes taking over what was in hand.',
  },
  'offers-as-then': {
    zh: '先问后接：各人接受的比例和快慢照最近 90 天；没被问过的，按大家的平均；谁都没被问过，就当马上接受。',
    en: 'Offers are taken as often and as soon as each colleague did in the last 90 days, or as all did; where nobody was ever asked, at once.',
  },
  'shifts-from-work': {
    zh: '有些同事没有在线记录，就按他们接会话的时间推算在岗时间。',
    en: 'Of some colleagues no status is known: when they were there is guessed from what they did.',
  },
  'by-hand': {
    zh: '当时有会话是同事自己领取的，可能超过上限；试算里全部自动分配。',
    en: 'Some took conversations by hand, maybe beyond their capacity; here all are handed out.',
  },
  'members-gone': {
    zh: '当时接会话的同事有的已不在店里，试算里没有他们。',
    en: 'Some who had conversations then are no longer in the shop, and not in the simulation.',
  },
};
