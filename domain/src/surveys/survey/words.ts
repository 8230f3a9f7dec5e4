import { defineWords } from '../../kit/words.ts';

/** What the server says of surveys. */
export const surveyWords = defineWords('survey', {
  notFound: { zh: '没有这个调查。', en: 'There is no such survey.' },
  responseNotFound: { zh: '没有这份回答。', en: 'There is no such answer.' },
  templateUnknown: { zh: '没有这个模板。', en: 'There is no such template.' },
  changedMeanwhile: {
    zh: '有同事刚刚改过这个调查，请刷新后再改。',
    en: 'A colleague has just changed this survey. Reload it and try again.',
  },
  formArchived: {
    zh: '这张表单已停用或还没有发布，请换一张。',
    en: 'This form is archived or not published. Choose another.',
  },
  formFixed: {
    zh: '已经有人填写，不能再换表单；可以修改表单本身，或者新建一个调查。',
    en: 'Somebody has answered: the form stays. Change the form itself, or begin another survey.',
  },
  secrecyFixed: {
    zh: '已经邀请过顾客，不能再改是否匿名。',
    en: 'Customers were invited: whether it is anonymous stays as it was said.',
  },
  rowsStayWhole: {
    zh: '匿名调查的回答不能按时间、方式或客服逐份筛选，免得猜出是谁；统计数字可以。',
    en: 'Answers to an anonymous survey are not told apart by time, way or agent, lest one could guess whose they are; figures are.',
  },
  callOver: {
    zh: '这个电话已经有结果了，可能是同事刚刚打过。',
    en: 'This call is over already; a colleague may have made it.',
  },
  isEnded: { zh: '调查已结束。', en: 'The survey has ended.' },
  linkEnded: {
    zh: '这个链接已经用过，或者调查已结束，谢谢您。',
    en: 'This link was used already, or the survey has ended. Thank you all the same.',
  },
  portalOff: {
    zh: '顾客要在自助页面填写，请先开启自助页面。',
    en: 'Customers answer in the portal. Turn it on first.',
  },
  notInvited: { zh: '没有邀请：{why}', en: 'Not invited: {why}' },
  asksSurvey: { zh: '调查“{name}”', en: 'Survey “{name}”' },
  mailSubject: { zh: '{shop}想听听您的意见：{title}', en: '{shop} would like to hear from you: {title}' },
  reminderSubject: { zh: '提醒：{title}', en: 'A reminder: {title}' },
  mailFoot: {
    zh: '链接只能用一次，{date}前有效。不想填写，不用理会这封邮件。',
    en: 'The link works once, until {date}. If you would rather not, simply ignore this mail.',
  },
});

/** Why somebody was not asked. */
export const passedOverWords = defineWords('survey-passed-over', {
  'not-running': { zh: '调查没有在进行', en: 'The survey is not running' },
  'not-drawn': { zh: '没有抽中', en: 'Not in the sample' },
  quota: { zh: '配额已满', en: 'The quota is full' },
  'left-alone': { zh: '近期已经打扰过这位顾客', en: 'The customer was asked lately' },
  'asked-before': { zh: '已经为这件事邀请过', en: 'Was invited about this already' },
  unreachable: { zh: '没有能联系上的方式', en: 'There is no way to reach them' },
  'own-people': { zh: '是店铺自己的人', en: 'Is one of the shop’s own' },
});
export type PassedOver = keyof typeof passedOverWords;
