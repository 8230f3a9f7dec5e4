import { defineWords } from '../kit/words.ts';

/** By which way customers hear of their tickets, as the screens say it. */
export const ticketWayWords = defineWords('tickets-way', {
  way: { zh: '发送方式', en: 'By which way' },
  named: { zh: '{channel} · {name}', en: '{channel} · {name}' },
  newMail: { zh: '邮件（新的一封）', en: 'Mail (a new one)' },
  ownPage: { zh: '仅自助页面', en: 'Their own page alone' },
  gone: { zh: '已停用的渠道', en: 'A channel that is gone' },
  goesBy: {
    zh: '会作为消息发到顾客的{way}。',
    en: 'Goes to the customer as a message by {way}.',
  },
  pageAlone: {
    zh: '只显示在顾客的自助页面上，不会给顾客发消息。',
    en: 'Stands on the customer’s own page; no message is sent to them.',
  },
  shut: { zh: '{way}现在发不了：{why}', en: '{way} cannot be used now: {why}' },
  writeThere: { zh: '到会话里发审核过的模板', en: 'Send an approved template in the conversation' },
  by: { zh: '通过{way}', en: 'by {way}' },
  onPage: { zh: '自助页面', en: 'own page' },
  openMessage: { zh: '查看会话', en: 'Open the conversation' },
});
