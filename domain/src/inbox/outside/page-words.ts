import { defineWords } from '../../kit/words.ts';

/** What a conversation says of the way out that it has. */
export const outsidePageWords = defineWords('inbox', {
  outsideWaiting: { zh: '等待送出', en: 'Waiting to go out' },
  outsideNextTry: { zh: '{why}，{time} 再试', en: '{why}; next try {time}' },
  outsideRecalled: { zh: '顾客已撤回', en: 'Taken back by the customer' },
  outsideDelivered: { zh: '已送达', en: 'Delivered' },
  outsideNotTaken: { zh: '没有送到 {who}', en: 'not taken for {who}' },
  outsideFailed: { zh: '没有送到：{why}', en: 'Not delivered: {why}' },
  outsideAgain: { zh: '再发一次', en: 'Send again' },
  outsideAgainAsked: { zh: '正在重新发送', en: 'Sending again' },
  outsideLeft: {
    zh: '平台允许回 {max} 条，还剩 {count} 条，到 {until} 为止',
    en: '{count} of {max} replies left, until {until}',
  },
  outsideTooFew: {
    zh: '这次要发 {parts} 条（文字和每个文件各算一条），只剩 {count} 条',
    en: 'This makes {parts} messages (the text and each file count), and {count} are left',
  },
  outsideShopLeft: {
    zh: '全店的额度还剩 {count} / {max} 条，{until} 重新计算',
    en: 'The shop has {count} of {max} messages left, until {until}',
  },
  outsideShopUsedUp: {
    zh: '全店的额度用完了，回复会在 {until} 送出',
    en: 'The shop’s quota is used up; replies go out at {until}',
  },
  outsideUntil: { zh: '平台允许回复到 {until}', en: 'Replies are allowed until {until}' },
  outsideClosed: {
    zh: '已超过平台允许回复的时间，要等顾客再来消息。',
    en: 'The platform no longer takes replies; the customer has to write first.',
  },
  outsideUsedUp: {
    zh: '平台允许的回复条数用完了，要等顾客再来消息。',
    en: 'The number of replies is used up; the customer has to write first.',
  },
  outsideOff: {
    zh: '渠道“{name}”已停用，回复发不出去。',
    en: 'The channel “{name}” is switched off; replies cannot go out.',
  },
  outsideTroubled: {
    zh: '渠道“{name}”有问题，回复可能要晚一些送到。',
    en: 'The channel “{name}” is in trouble; replies may arrive late.',
  },
  outsideTemplates: { zh: '发送审核过的模板', en: 'Send an approved template' },
  outsideTemplate: { zh: '模板', en: 'Template' },
  outsideTemplateName: { zh: '{name}（{language}）', en: '{name} ({language})' },
  outsidePickTemplate: { zh: '选一个模板', en: 'Pick a template' },
  outsideNoTemplates: {
    zh: '平台上还没有审核通过、可以直接填写的模板。请在平台的管理后台提交。',
    en: 'The platform has no approved template that words can fill. Submit some there.',
  },
  outsideField: { zh: '填写 {field}', en: 'Fill in {field}' },
  outsideGone: { zh: '这个会话的渠道已经不在了。', en: 'The channel of this conversation is gone.' },
});
