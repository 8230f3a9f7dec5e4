import type { Text } from '@zhiyin/domain/kit';

type Words = Readonly<Record<string, Text>>;

/** What the button on the shop's page says. Apart from the frame's, so that the launcher carries no more. */
export const launcherWords = {
  open: { zh: '联系客服', en: 'Chat with us' },
  openUnread: { zh: '联系客服，{count} 条未读消息', en: 'Chat with us, unread messages: {count}' },
  close: { zh: '收起客服窗口', en: 'Hide the chat' },
  frame: { zh: '客服对话', en: 'Customer service chat' },
  unread: { zh: '客服有 {count} 条未读消息', en: 'Unread messages from customer service: {count}' },
} as const satisfies Words;

/** What the conversation says. */
export const frameWords = {
  chat: { zh: '在线客服', en: 'Customer service' },
  close: { zh: '收起窗口', en: 'Hide the chat' },
  log: { zh: '对话内容', en: 'Conversation' },
  you: { zh: '我', en: 'You' },
  says: { zh: '{name}：', en: '{name}: ' },
  writeHere: { zh: '请输入您的问题', en: 'Write a message' },
  send: { zh: '发送', en: 'Send' },
  keys: { zh: 'Enter 发送，Shift + Enter 换行', en: 'Enter sends, Shift + Enter starts a new line' },
  charactersLeft: { zh: '还可以输入 {count} 个字', en: 'Characters left: {count}' },
  charactersOver: { zh: '超出 {count} 个字，请分几条发送', en: 'Too long by {count}. Please split it up.' },
  sending: { zh: '正在发送', en: 'Sending' },
  sent: { zh: '已发送', en: 'Sent' },
  notYetSent: { zh: '还没有发出，会自动重试', en: 'Not sent yet. We keep trying.' },
  notSent: { zh: '没有发出：{reason}', en: 'Not sent: {reason}' },
  notAccepted: { zh: '服务器没有接受这条消息。', en: 'the server did not accept it.' },
  tryNow: { zh: '马上重试', en: 'Try now' },
  tryAgain: { zh: '重试', en: 'Try again' },
  discard: { zh: '删除', en: 'Delete' },
  earlier: { zh: '查看更早的消息', en: 'Show earlier messages' },
  loadingEarlier: { zh: '正在读取更早的消息', en: 'Loading earlier messages' },
  newBelow: { zh: '有新消息', en: 'New messages' },
  loading: { zh: '正在读取对话', en: 'Loading the conversation' },
  connecting: { zh: '正在连接', en: 'Connecting' },
  restarting: { zh: '服务正在更新，马上回来', en: 'The service is restarting and will be back shortly' },
  offline: {
    zh: '网络不通。您写的消息已保存，恢复后自动发出。',
    en: 'No connection. What you write is kept and sent once it is back.',
  },
  ended: {
    zh: '对话已结束。再发一条消息就可以重新开始。',
    en: 'The chat has ended. Write again to start a new one.',
  },
  newChat: { zh: '新的对话', en: 'New chat' },
  greeting: { zh: '您好，有什么可以帮您？', en: 'Hello, how can we help?' },
  firstHint: {
    zh: '直接写下您的问题就可以，不用注册。关闭网页后再回来，对话还在这里。',
    en: 'Just write your question, no account needed. The conversation will still be here when you return.',
  },
  cannotStart: { zh: '暂时无法开始对话', en: 'The chat cannot start' },
} as const satisfies Words;
