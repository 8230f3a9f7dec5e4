import { defineWords } from '../kit/words.ts';

/** What the server says of suggestions. */
export const suggestionsWords = defineWords('suggestions', {
  notFound: { zh: '没有这条建议。', en: 'There is no such suggestion.' },
  boxClosed: { zh: '建议箱现在没有开放。', en: 'The suggestion box is closed at present.' },
  tooManyToday: {
    zh: '今天从您这里收到的建议已经很多了，请明天再来。',
    en: 'Many suggestions have come from you today. Please come back tomorrow.',
  },
  changedMeanwhile: {
    zh: '有同事刚刚改过这条建议，请看过再提交。',
    en: 'A colleague has just changed this suggestion. Have a look before you go on.',
  },
  isJoined: {
    zh: '这条建议已合并到另一条，请到那一条里处理。',
    en: 'This suggestion was joined to another. Handle it there.',
  },
  isWithdrawn: { zh: '顾客已撤回这条建议。', en: 'Its suggester has taken this suggestion back.' },
  notJoined: { zh: '这条建议没有合并到别处。', en: 'This suggestion is not joined to another.' },
  hasJoined: {
    zh: '别的建议已合并到这一条，请把那一条合并过来。',
    en: 'Others were joined to this one. Join the other one to it instead.',
  },
  toItself: { zh: '不能合并到它自己。', en: 'It cannot be joined to itself.' },
  settled: {
    zh: '已经告诉顾客结果，要改就再答复一次。',
    en: 'Its suggester was told what became of it. To change that, answer again.',
  },
  ownerGone: { zh: '没有这位同事。', en: 'There is no such colleague.' },
  customerGone: { zh: '没有这位顾客。', en: 'There is no such customer.' },
  tooMuch: {
    zh: '一条建议最多 {max} 条答复和备注。',
    en: 'A suggestion has at most {max} answers and remarks.',
  },
  mailSubject: { zh: '{shop}答复了您的建议', en: '{shop} answered your suggestion' },
  mailThanks: { zh: '收到您的建议，谢谢', en: 'Thank you for your suggestion' },
  mailReceived: {
    zh: '我们会在{date}前答复。随时打开下面的链接，就能看到它现在怎样了。',
    en: 'You will hear from us by {date}. Open the link below whenever you want to see how it stands.',
  },
  mailState: { zh: '现在的状态：{state}', en: 'It stands at: {state}' },
  mailYours: { zh: '您的建议：{text}', en: 'You suggested: {text}' },
});
