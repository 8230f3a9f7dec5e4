import { defineWords } from '../kit/words.ts';

/** What the pages of settings, offers and simulations say; they are loaded when they are opened. */
export const routingPageWords = defineWords('routing-pages', {
  delivery: { zh: '怎么派', en: 'How they come' },
  push: { zh: '直接分配', en: 'Given at once' },
  offer: { zh: '先问，由同事接下', en: 'Offered, to be accepted' },
  deliveryHint: {
    zh: '直接分配：选中谁就是谁的。先问：同事有时间决定接不接，不接就问下一位。',
    en: 'Given: whoever is chosen has it. Offered: they have a while to accept; who does not is followed by the next.',
  },
  offerSeconds: { zh: '给多少时间决定', en: 'Time to accept' },
  seconds: { zh: '秒', en: 'seconds' },
  minutes: { zh: '分钟', en: 'minutes' },
  awayAfterMissed: { zh: '连续几次没回应就设为离开', en: 'Away after so many let pass' },
  awayAfterMissedHint: { zh: '填 0 就不设。', en: 'With 0, never.' },
  times: { zh: '次', en: 'in a row' },
  order: { zh: '排队的先后', en: 'Who comes first' },
  orderHint: {
    zh: '等得越久越靠前。优先级按“多等了多少分钟”来算，所以谁也不会永远排不到。队列还可以再加一份优先（比如老顾客）。',
    en: 'The longer the wait, the sooner. A priority counts as so many minutes of waiting more, so nobody waits for ever. A queue can add a head start of its own, for regulars say.',
  },
  urgentStart: { zh: '紧急的算多等', en: 'Urgent: as if longer by' },
  highStart: { zh: '高优先的算多等', en: 'High: as if longer by' },
  lowStart: { zh: '低优先的算少等', en: 'Low: as if shorter by' },
  breather: { zh: '难的之后缓一缓', en: 'A breather after a hard one' },
  breatherHint: {
    zh: '结束或转出一个难的会话后，这段时间不再分新的；同事可以自己提前结束。填 0 就没有。',
    en: 'Whoever closed or handed on a hard one is given nothing new for so long; they can end it themselves. With 0 there is none.',
  },
  breatherSeconds: { zh: '缓多久', en: 'For how long' },
  breatherWeight: { zh: '算几个以上的叫难', en: 'Hard is what counts at least' },
  substitutes: { zh: '不在时由谁接', en: 'When somebody is absent' },
  substituteAfter: { zh: '离开或离线多久算不在', en: 'Absent after being away for' },
  substituteHint: {
    zh: '每位同事的代班人在成员页面设置。不在时，他的顾客再来消息就转给代班人；回来后，新的会话还是他的。',
    en: 'Who stands in for whom is set on the page of members. While somebody is absent, their customers’ new messages go to the substitute; new conversations are theirs again when they are back.',
  },
  languageAsked: { zh: '找会顾客语言的同事', en: 'Match the customer’s language' },
  languageAskedHint: {
    zh: '在线的同事里有人会，就只给会的人；没有人会，谁都可以接。哪项技能是哪种语言，在技能页面设置。',
    en: 'While somebody there speaks it, only those get the conversation; else anybody may. Which skill is which language is set on the page of skills.',
  },
  transferReason: { zh: '转交必须写明原因', en: 'A transfer needs a reason' },
  transferReasonHint: {
    zh: '原因会显示在会话经过里，接手的人一眼看到。',
    en: 'It stands in the conversation, where whoever takes over sees it at once.',
  },

  offered: { zh: '新会话，接吗？', en: 'Take this one?' },
  anonymous: { zh: '访客', en: 'Visitor' },
  accept: { zh: '接下', en: 'Accept' },
  decline: { zh: '不接', en: 'Decline' },
  acceptKey: { zh: '接下派来的会话', en: 'Accept the conversation offered to you' },
  declineKey: { zh: '不接派来的会话', en: 'Decline the conversation offered to you' },
  secondsLeft: { zh: '还有 {seconds} 秒', en: '{seconds} s left' },
  moreOffers: { zh: '另有 {count} 个在问您', en: '{count} more are offered' },
  breathing: { zh: '缓一缓，{time} 后再给您新会话', en: 'A breather: nothing new for {time}' },
  endBreather: { zh: '现在就可以接', en: 'I am ready now' },
  hasBreather: { zh: '缓冲中', en: 'Breather' },
});
