import type { Text } from '@zhiyin/domain/kit';

type Words = Readonly<Record<string, Text>>;

/** What the pages about suggestions say. */
export const suggestionWords = {
  title: { zh: '提建议', en: 'Make a suggestion' },
  intro: {
    zh: '哪里可以更好？每一条建议我们都会答复，并告诉您后来怎样了。',
    en: 'What could be better? Every suggestion is answered, and you are told what became of it.',
  },
  text: { zh: '您的建议', en: 'Your suggestion' },
  topic: { zh: '关于哪方面？', en: 'What is it about?' },
  anonymous: { zh: '不留我的名字', en: 'Without my name' },
  anonymousHint: {
    zh: '我们不会知道是谁提的；答复只在您自己的建议页面里。',
    en: 'We will not know whose it is. Our answer stands on the page of your suggestion alone.',
  },
  email: { zh: '邮箱（可不填）', en: 'E-mail (optional)' },
  emailHint: { zh: '填了，有答复时发邮件告诉您。', en: 'With one, we mail you our answer.' },
  send: { zh: '提交建议', en: 'Send the suggestion' },
  sending: { zh: '正在提交', en: 'Sending' },
  needsText: { zh: '请写下您的建议。', en: 'Please write down what you suggest.' },
  needsTopic: { zh: '请选一个方面。', en: 'Please say what it is about.' },
  emailWrong: { zh: '请输入完整的邮箱，或者留空。', en: 'Type a whole address, or leave it empty.' },
  thanks: { zh: '谢谢您，建议已收到', en: 'Thank you, we have it' },
  keepLink: {
    zh: '请保存下面的链接。用它随时能看到答复和进展，不用登录。',
    en: 'Keep this link: with it you see our answer and what became of it, without signing in.',
  },
  copy: { zh: '复制链接', en: 'Copy the link' },
  copied: { zh: '已复制', en: 'Copied' },
  another: { zh: '再提一条', en: 'Make another one' },
  closed: { zh: '建议箱现在没有开放', en: 'The suggestion box is closed' },
  closedHint: { zh: '您可以直接给我们发消息。', en: 'You can write us a message instead.' },
  gone: { zh: '没有这条建议', en: 'There is no such suggestion' },
  goneHint: { zh: '链接可能不完整，或者建议已撤回。', en: 'The link may be cut off, or it was taken back.' },
  own: { zh: '我提过的建议', en: 'What you suggested' },
  waits: { zh: '我们会在{date}前答复。', en: 'We will answer by {date}.' },
  supporters: { zh: '有 {n} 位顾客提过同样的建议。', en: '{n} customers suggested the same.' },
  answers: { zh: '我们的答复', en: 'Our answer' },
  became: { zh: '现在：{state}', en: 'It is now: {state}' },
  withdraw: { zh: '撤回这条建议', en: 'Take it back' },
  withdrawAsk: {
    zh: '确定撤回吗？内容会被删除，不能恢复。',
    en: 'Take it back? Its text is deleted and cannot be restored.',
  },
  withdrawn: { zh: '已撤回，内容已删除', en: 'Taken back; its text is deleted' },
  keep: { zh: '不撤回', en: 'Keep it' },
} as const satisfies Words;

/** States and topics as customers read them. */
export const stateWords = {
  new: { zh: '已收到', en: 'Received' },
  considering: { zh: '研究中', en: 'Being considered' },
  planned: { zh: '已采纳', en: 'Planned' },
  done: { zh: '已实现', en: 'Done' },
  declined: { zh: '暂不采纳', en: 'Not now' },
} as const satisfies Words;

export const topicWords = {
  product: { zh: '商品', en: 'Products' },
  service: { zh: '服务', en: 'Service' },
  delivery: { zh: '物流配送', en: 'Delivery' },
  price: { zh: '价格与活动', en: 'Prices and offers' },
  site: { zh: '页面与使用', en: 'Shop pages' },
  other: { zh: '其他', en: 'Something else' },
} as const satisfies Words;
