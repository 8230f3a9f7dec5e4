import { defineWords } from '../../kit/words.ts';
import type { AddressProof, WayReason, WayStanding } from './shapes.ts';

/** What is said where another way is chosen. */
export const wayPageWords = defineWords('inbox', {
  wayAnother: { zh: '换渠道回复', en: 'Answer by another channel' },
  wayTitle: { zh: '换一个渠道继续', en: 'Go on by another channel' },
  wayHint: {
    zh: '还是同一个会话：历史都在，顾客从新渠道或原渠道回复，都会回到这里。',
    en: 'It stays one conversation: nothing of it is lost, and what the customer answers by either channel comes here.',
  },
  wayWhy: { zh: '原因', en: 'Why' },
  wayGo: { zh: '改走这个渠道', en: 'Go on this way' },
  wayNowBy: { zh: '现在从{channel}回复', en: 'Replies go by {channel} now' },
  wayCurrent: { zh: '现在', en: 'Now' },
  wayPreferred: { zh: '顾客喜欢', en: 'Preferred' },
  wayBefore: { zh: '用过', en: 'Before' },
  wayLastWrote: { zh: '{time} 写来', en: 'wrote {time}' },
  wayNothing: {
    zh: '没有别的联系方式：这位顾客没有验证过的邮箱、手机号或其他可回复的渠道。可以问顾客要一个，或接入短信、邮件。',
    en: 'There is no other way: no proven address, no number and no other chat that takes replies. Ask the customer for one, or connect mail or text messages.',
  },
  didChangeWay: {
    zh: '{who}把会话从{from}改到了{to}：{why}',
    en: '{who} moved it from {from} to {to}: {why}',
  },
  didBegin: { zh: '{who}从{channel}主动联系了顾客', en: '{who} wrote first, by {channel}' },
  preferredChannel: { zh: '喜欢的渠道', en: 'Prefers' },
  preferredByCustomer: { zh: '顾客自己选的', en: 'as they said' },
  preferredByMember: { zh: '同事记下的', en: 'as a colleague noted' },
  preferredByUse: { zh: '按最近五次会话', en: 'by their latest five conversations' },
  preferredNone: { zh: '还不知道', en: 'Not known yet' },
  preferredSaved: { zh: '记下了', en: 'Noted' },
});

export const wayReasonWords: Readonly<Record<WayReason, { zh: string; en: string }>> = {
  'window-closed': { zh: '原渠道已过回复时限', en: 'the other takes no replies now' },
  'no-answer': { zh: '顾客在原渠道没有回音', en: 'the customer does not answer there' },
  'customer-asked': { zh: '顾客要求', en: 'the customer asked for it' },
  'channel-down': { zh: '原渠道出了问题', en: 'the other channel has trouble' },
  'better-there': { zh: '在这里说更方便', en: 'it is said better there' },
  back: { zh: '换回之前的渠道', en: 'back to where it was before' },
};

export const wayStandingWords: Readonly<Record<WayStanding, { zh: string; en: string }>> = {
  open: { zh: '可以回复', en: 'Takes replies' },
  template: { zh: '只能发审核过的模板', en: 'Approved texts only' },
  closed: {
    zh: '已过平台的回复时限，要等顾客再来消息',
    en: 'The platform takes no replies until they write again',
  },
  'used-up': { zh: '平台允许的回复条数用完了', en: 'The number of replies is used up' },
  off: { zh: '渠道已停用', en: 'The channel is switched off' },
  'no-address': { zh: '没有可回复的地址', en: 'There is no address to answer to' },
  elsewhere: { zh: '那里有另一个未结束的会话', en: 'Another open conversation goes that way' },
};

export const addressProofWords: Readonly<Record<AddressProof, { zh: string; en: string }>> = {
  proven: { zh: '已验证', en: 'proven' },
  used: { zh: '顾客用过', en: 'written from' },
  written: { zh: '资料里写的，未验证', en: 'written down, not proven' },
};
