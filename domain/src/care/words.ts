import { defineWords } from '../kit/words.ts';

/** What the server says of follow-ups. */
export const careWords = defineWords('care', {
  notFound: { zh: '没有这次回访。', en: 'There is no such follow-up.' },
  changedMeanwhile: {
    zh: '有同事刚刚改过这次回访，请看过再提交。',
    en: 'A colleague has just changed this follow-up. Have a look before you go on.',
  },
  isOver: { zh: '这次回访已经结束。', en: 'This follow-up is over.' },
  openAlready: {
    zh: '这个会话已经有一次待办的回访。',
    en: 'This conversation has a follow-up to do already.',
  },
  leftAlone: {
    zh: '这位顾客最近刚被回访过，暂不打扰。',
    en: 'This customer was followed up lately and is left alone.',
  },
  ownerCannotSee: {
    zh: '这位同事看不到这个会话。',
    en: 'This colleague may not see the conversation.',
  },
  pastDue: { zh: '期限要在将来。', en: 'The date must lie ahead.' },
  onlyAProblem: {
    zh: '只有“仍有问题”才需要重新打开或建工单。',
    en: 'Only a problem that is still there is opened again, or made a ticket.',
  },
  isToDo: { zh: '这次回访还没有结束。', en: 'This follow-up is still to do.' },
  scriptGone: { zh: '这份话术已经停用。', en: 'This script is asked no more.' },
  scriptInvalid: { zh: '有些问题的回答不对。', en: 'Some answers are not right.' },
  countsFollowUps: { zh: '回访的期限', en: 'When follow-ups are due' },
  asksScript: { zh: '回访话术', en: 'The follow-up script' },
});
