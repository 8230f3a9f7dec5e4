import { defineWords } from '../kit/words.ts';

export const inboxWords = defineWords('inbox', {
  inbox: { zh: '会话', en: 'Inbox' },
  conversation: { zh: '会话', en: 'Conversation' },
  conversationNotFound: { zh: '没有这个会话。', en: 'There is no such conversation.' },
  conversationClosed: {
    zh: '会话已经结束，不能再回复。',
    en: 'The conversation is closed; it takes no more replies.',
  },
  alreadyClosed: { zh: '会话已经结束了。', en: 'The conversation is already closed.' },
  memberNotFound: { zh: '没有这位同事。', en: 'There is no such colleague.' },
  conversationGone: {
    zh: '这个会话已经结束，请发起新的会话。',
    en: 'That conversation has ended. Please start a new one.',
  },
  open: { zh: '进行中', en: 'Open' },
  closed: { zh: '已结束', en: 'Closed' },
  waiting: { zh: '等待回复', en: 'Waiting' },
  everyone: { zh: '全部', en: 'All' },
  mine: { zh: '我的', en: 'Mine' },
  unassigned: { zh: '待分配', en: 'Unassigned' },
  nobodyYet: { zh: '还没有会话', en: 'No conversations yet' },
  nobodyYetHint: {
    zh: '把聊天窗口放到店铺页面上，顾客的第一句话就会出现在这里。',
    en: 'Put the chat on your shop’s page; the first customer’s words will appear here.',
  },
  pickOne: { zh: '选择一个会话开始回复', en: 'Pick a conversation to answer' },
  writeReply: {
    zh: '输入回复，Enter 发送，Shift+Enter 换行',
    en: 'Write a reply. Enter sends, Shift+Enter breaks the line',
  },
  writeNote: { zh: '写给同事的备注，顾客看不到', en: 'A note for colleagues; the customer does not see it' },
  reply: { zh: '回复', en: 'Reply' },
  note: { zh: '备注', en: 'Note' },
  send: { zh: '发送', en: 'Send' },
  assignToMe: { zh: '分配给我', en: 'Assign to me' },
  close: { zh: '结束会话', en: 'Close' },
  notSent: { zh: '没有发出', en: 'Not sent' },
  sending: { zh: '发送中', en: 'Sending' },
  tryAgain: { zh: '重试', en: 'Try again' },
  anonymous: { zh: '访客', en: 'Visitor' },
  waitsSince: { zh: '等待 {time}', en: 'waiting {time}' },
});
