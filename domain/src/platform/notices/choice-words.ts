import { defineWords } from '../../kit/words.ts';

/** What one reads where one chooses how, and when, to be told. */
export const noticeChoiceWords = defineWords('notice-choices', {
  choices: { zh: '通知方式', en: 'How you hear of things' },
  choicesHint: {
    zh: '铃铛在页面右上角，通知保留 90 天。不勾铃铛就完全不通知。推送只到您允许过的浏览器和手机。',
    en: 'The bell stands at the top right; notices stay for 90 days. Without the bell you hear nothing of it. Pushes reach only browsers and phones on which you have allowed them.',
  },
  defaults: { zh: '同事的通知方式', en: 'How colleagues hear of things' },
  defaultsHint: {
    zh: '对没有自己选择的同事有效。每个人都可以在“我的账号”里另作选择。',
    en: 'For everybody who has chosen nothing. Everybody may choose otherwise under “My account”.',
  },
  what: { zh: '什么事', en: 'What' },
  bell: { zh: '铃铛', en: 'Bell' },
  mail: { zh: '邮件', en: 'Mail' },
  push: { zh: '推送', en: 'Push' },
  urgent: { zh: '紧急', en: 'urgent' },
  asShop: { zh: '改回全店的', en: 'As the shop has it' },
  asZhiyin: { zh: '改回最初的', en: 'As it was at first' },
  asShopOf: { zh: '“{what}”改回全店的方式', en: 'As the shop has it: {what}' },
  asZhiyinOf: { zh: '“{what}”改回最初的方式', en: 'As it was at first: {what}' },

  when: { zh: '通知时间', en: 'When you are told' },
  whenHint: {
    zh: '铃铛总是马上响起。邮件和推送可以等到您方便的时候。',
    en: 'The bell always rings at once. Mails and pushes can wait until it suits you.',
  },
  defaultWhen: { zh: '同事的通知时间', en: 'When colleagues are told' },
  mails: { zh: '邮件', en: 'Mails' },
  'mails.each': { zh: '每条通知一封', en: 'One for each notice' },
  'mails.daily': { zh: '每天一封，合在一起', en: 'All in one mail a day' },
  'mails.none': { zh: '不发邮件', en: 'None' },
  mailTo: { zh: '寄到 {email}，按您的时区 {zone}。', en: 'They go to {email}; times are those of {zone}.' },
  mailNowhere: {
    zh: '您的账号没有可用的邮箱，收不到邮件；铃铛和推送照常。',
    en: 'Your account has no usable mail address: nothing is mailed, bell and push work as usual.',
  },
  noServer: {
    zh: '这台服务器还没有邮件服务器，邮件会等管理员转交。',
    en: 'This server has no mail server yet: mails wait for an admin to hand them on.',
  },
  after: { zh: '多久没看才发邮件', en: 'Mailed when unread for' },
  afterHint: {
    zh: '这段时间里在铃铛中看过的，不再发邮件。',
    en: 'What you have read under the bell by then is not mailed.',
  },
  minutes: { zh: '分钟', en: 'minutes' },
  dailyAt: { zh: '每天的邮件几点发', en: 'The daily mail goes out at' },
  dailyHint: { zh: '没有内容就不发。', en: 'Not sent when there is nothing in it.' },
  quiet: { zh: '免打扰时段', en: 'Quiet hours' },
  quietHint: {
    zh: '这段时间不发邮件也不推送，按您自己的时区；铃铛照常。',
    en: 'Nothing is mailed or pushed, by your own clock; the bell goes on.',
  },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'Until' },
  days: { zh: '哪些天开始', en: 'Beginning on' },
  wholeDays: { zh: '整天免打扰', en: 'Days quiet as a whole' },
  wholeDaysHint: { zh: '例如周末。至少留一天。', en: 'Weekends, say. One day at least must be left.' },
  held: { zh: '这段时间来的通知', en: 'What comes meanwhile' },
  'held.later': { zh: '结束后告诉我', en: 'Is told when they are over' },
  'held.daily': { zh: '放进每天的邮件', en: 'Goes into the daily mail' },
  urgentLoud: { zh: '紧急的马上告诉我', en: 'Urgent things at once' },
  urgentLoudHint: {
    zh: '超时、升级等标着“紧急”的，不受免打扰时段和每天一封的限制。',
    en: 'What is marked urgent, such as something late or escalated, passes quiet hours and does not wait for the daily mail.',
  },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
  reset: { zh: '改回全店的', en: 'As the shop has it' },
  resetDefaults: { zh: '改回最初的', en: 'As it was at first' },
});
