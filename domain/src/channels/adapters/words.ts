import { defineWords } from '../../kit/words.ts';

export const accountWords = defineWords('channels', {
  accountNotFound: { zh: '没有这个渠道账号。', en: 'There is no such connected channel.' },
  kindUnknown: { zh: '没有这种渠道。', en: 'There is no such kind of channel.' },
  accountsAtMost: { zh: '最多接入 {max} 个渠道账号。', en: 'At most {max} channels can be connected.' },
  accountChangedMeanwhile: {
    zh: '刚才有同事改过这个渠道，请看过之后再改。',
    en: 'A colleague changed this channel a moment ago. Look at it before you change it.',
  },
  accountConnected: {
    zh: '“{name}”已经接入了这个账号。同一个账号只接一次；先停用“{name}”，再在这里接。',
    en: '“{name}” is connected with this account. An account is connected once: switch “{name}” off first.',
  },
  mailAddressTaken: {
    zh: '{address} 已由这套系统里的另一个工作区接收邮件；对方停用或去掉之后才能在这里接入。',
    en: 'Another workspace of this installation takes the mail for {address}. It can be connected here once it is given up there.',
  },
  accountOff: {
    zh: '这个渠道账号已停用，消息发不出去。',
    en: 'This channel is switched off; nothing can be sent through it.',
  },
  arrivalNotFound: {
    zh: '没有这条内容，也许已经收入。',
    en: 'There is no such thing here; perhaps it was taken in meanwhile.',
  },
  callbackForged: { zh: '签名不对。', en: 'The signature is not right.' },
  callbackStale: { zh: '签名的时间相差太多。', en: 'The signature’s moment is too far from now.' },
  windowClosed: {
    zh: '平台只允许在顾客来消息之后的一段时间内回复，这段时间已过。',
    en: 'The platform lets the shop answer only for some time after the customer wrote, and that has passed.',
  },
  windowUsedUp: {
    zh: '平台允许的回复条数已用完，要等顾客再来消息。',
    en: 'The platform’s number of replies is used up until the customer writes again.',
  },
  windowTooFew: {
    zh: '这次要发 {parts} 条，平台只允许再回 {left} 条。文字和每个文件各算一条，请分开发或少发一些。',
    en: 'This makes {parts} messages and the platform takes only {left} more: the text is one, and so is each file. Send less.',
  },
  templatesNotHad: { zh: '没有取到平台的模板：{why}', en: 'The platform did not give its templates: {why}' },
  fileNotFetched: { zh: '（文件没有取到：{name}）', en: '(A file could not be fetched: {name})' },
  fileNotTaken: {
    zh: '（这个文件没有收下，因为种类不收、太大或者已损坏：{name}）',
    en: '(A file was not taken in, for its kind, its size or its damage: {name})',
  },
  unsupported: {
    zh: '（顾客发来了这里还显示不了的内容：{what}）',
    en: '(The customer sent something that cannot be shown here yet: {what})',
  },
  writtenThere: {
    zh: '（店铺在渠道自己的应用里回复）{text}',
    en: '(The shop answered in the vendor’s own app) {text}',
  },
  edited: { zh: '（已修改）{text}', en: '(edited) {text}' },
});
