import { defineWords } from '../kit/words.ts';

/** What the ground itself says: refusals that any module may give, and the state of the server. */
export const groundWords = defineWords('platform', {
  notAllowed: {
    zh: '您没有权限做这件事（{permission}）。',
    en: 'You are not allowed to do this ({permission}).',
  },
  membersOnly: { zh: '请先登录。', en: 'Please sign in first.' },
  visitorsOnly: {
    zh: '只有店铺页面上的访客可以这样做。',
    en: 'Only a visitor of the shop’s page can do this.',
  },
  notSignedIn: { zh: '请先登录。', en: 'Please sign in first.' },
  sessionEnded: { zh: '登录已失效，请重新登录。', en: 'Your session has ended. Please sign in again.' },
  noWorkspace: { zh: '您不属于这个店铺。', en: 'You do not belong to this shop.' },
  notFound: { zh: '没有找到。', en: 'Not found.' },
  noPage: { zh: '没有这一页', en: 'There is no such page' },
  noPageHint: {
    zh: '链接可能没有复制完整，或已经失效。请检查一遍，或向给您链接的人再要一次。',
    en: 'The link may have been cut short, or is no longer good. Check it, or ask whoever gave it to you for another.',
  },
  invalid: {
    zh: '有些内容不对，请检查标出的项目。',
    en: 'Something is not right. Please check the marked fields.',
  },
  badField: { zh: '这一项不对。', en: 'This is not right.' },
  mailField: {
    zh: '这里填邮箱，例如 name@example.com。',
    en: 'This should be an e-mail address, such as name@example.com.',
  },
  addressField: {
    zh: '这里填完整的网址，例如 https://example.com。',
    en: 'This should be a whole web address, such as https://example.com.',
  },
  requiredField: { zh: '这一项必填。', en: 'This is required.' },
  unknownField: { zh: '没有这一项。', en: 'There is no such field.' },
  tooLongField: { zh: '太长了，最多 {max}。', en: 'Too long, at most {max}.' },
  tooShortField: { zh: '太短了，至少 {min}。', en: 'Too short, at least {min}.' },
  tooBigField: { zh: '太大了，最多 {max}。', en: 'Too large, at most {max}.' },
  tooSmallField: { zh: '太小了，至少 {min}。', en: 'Too small, at least {min}.' },
  notStorable: { zh: '含有无法保存的字符。', en: 'Contains characters that cannot be stored.' },
  badRequest: { zh: '无法识别这个请求。', en: 'The request could not be understood.' },
  badJson: { zh: '请求不是有效的 JSON。', en: 'The request is not valid JSON.' },
  badMediaType: { zh: '请求必须是 JSON。', en: 'The request must be JSON.' },
  tooLarge: { zh: '内容太大了。', en: 'The request is too large.' },
  tooMany: { zh: '请求太频繁，请稍后再试。', en: 'Too many requests. Please try again in a moment.' },
  wrongOrigin: { zh: '这个网页不允许发出该请求。', en: 'This page may not send that request.' },
  keyReused: {
    zh: '同一个幂等键不能用于不同的请求。',
    en: 'The same idempotency key cannot be used for a different request.',
  },
  alreadyDone: {
    zh: '这个请求已经完成，其结果只显示一次。',
    en: 'This request was already done; its result is shown only once.',
  },
  fault: { zh: '我们这边出错了，请稍后再试。', en: 'Something went wrong on our side. Please try again.' },
  databaseAway: {
    zh: '数据库暂时无法使用，请稍后再试；没有丢失任何内容。',
    en: 'The database is away for a moment. Please try again; nothing was lost.',
  },
  readOnly: {
    zh: '磁盘空间不足，目前只能查看，不能保存。',
    en: 'The disk is nearly full: you can read, but nothing can be saved right now.',
  },
  starting: { zh: '系统正在启动。', en: 'The server is starting.' },
  stopping: { zh: '系统正在重启。', en: 'The server is restarting.' },
});
