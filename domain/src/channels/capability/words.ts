import { defineWords } from '../../kit/words.ts';

/** What is said when something does not fit a channel, and of how much room is left. */
export const capabilityWords = defineWords('channels', {
  channelWidget: { zh: '网页聊天', en: 'Web chat' },
  channelPortal: { zh: '自助页面', en: 'Portal' },
  channelGone: {
    zh: '这个渠道已停用，消息发不出去。',
    en: 'This channel is no longer connected; nothing can be sent through it.',
  },
  textTooLong: {
    zh: '这个渠道一条消息最多 {max} 个字，超出了 {over} 个。请分几条发送。',
    en: 'Too long: a message here holds {max} characters, and this has {over} more. Please split it up.',
  },
  textTooManyBytes: {
    zh: '这个渠道一条消息最多 {max} 字节（一个汉字占 3 字节），超出了 {over} 字节。请分几条发送。',
    en: 'Too long: a message here holds {max} bytes, and this has {over} more. Please split it up.',
  },
  textTooManySegments: {
    zh: '这个渠道一条消息最多 {max} 条短信，超出了 {over} 条。请写短一些，或分几次发送。',
    en: 'Too long: a message here makes at most {max} text messages, and this makes {over} more. Please shorten or split it.',
  },
  segmentsLeft: { zh: '还能再用 {count} 条短信', en: '{count} more text messages' },
  segmentsOver: { zh: '多出 {count} 条短信', en: '{count} text messages too many' },
  segmentsPlain: {
    zh: '{count} 条短信，这条还能写 {left} 个字符',
    en: '{count} SMS, {left} characters left in this one',
  },
  segmentsWide: {
    zh: '{count} 条短信（含汉字或表情，每条最多 70 字），这条还能写 {left} 个字',
    en: '{count} SMS, {left} characters left in this one (70 each: it has signs beyond the plain ones)',
  },
  charactersLeft: { zh: '还能写 {count} 个字', en: '{count} characters left' },
  charactersOver: { zh: '超出 {count} 个字', en: '{count} characters too many' },
  bytesLeft: { zh: '还能写 {count} 字节', en: '{count} bytes left' },
  bytesOver: { zh: '超出 {count} 字节', en: '{count} bytes too many' },
  emojiLost: { zh: '这个渠道发不了其中的表情。', en: 'This channel cannot carry some of these emoji.' },
  linksRefused: { zh: '这个渠道不允许发送链接。', en: 'This channel does not take links.' },
  noFiles: { zh: '这个渠道不能发送文件。', en: 'This channel carries no files.' },
  tooManyFiles: { zh: '一条消息最多 {max} 个文件。', en: 'A message carries at most {max} files.' },
  fileKindRefused: { zh: '这个渠道不接受这种文件。', en: 'This channel does not take this kind of file.' },
  fileTooHeavy: {
    zh: '文件太大，这个渠道最多 {max}。',
    en: 'The file is too large; this channel takes at most {max}.',
  },
});
