import { defineWords } from '../kit/words.ts';
import { inboxNavWords } from './nav-words.ts';

const own = defineWords('inbox', {
  wordBlocked: {
    zh: '店铺不允许发送“{word}”，请换个说法。',
    en: 'The shop does not send “{word}”. Please say it in another way.',
  },
  listChangedMeanwhile: {
    zh: '刚才有同事改过这份清单，请看过之后再改。',
    en: 'A colleague changed this list a moment ago. Look at it before you change it.',
  },
  messageNotFound: { zh: '没有这条消息。', en: 'There is no such message.' },
  conversationNotFound: { zh: '没有这个会话。', en: 'There is no such conversation.' },
  transferReasonNeeded: { zh: '请选择转交原因。', en: 'Please say why you hand it over.' },
  triedAlready: { zh: '已经试过：{tried}', en: 'Tried already: {tried}' },
  conversationClosed: {
    zh: '会话已经结束，不能再回复。',
    en: 'The conversation is closed; it takes no more replies.',
  },
  alreadyClosed: { zh: '会话已经结束了。', en: 'The conversation is already closed.' },
  memberNotFound: { zh: '没有这位同事。', en: 'There is no such colleague.' },
  memberSeesNone: {
    zh: '这位同事看不到会话，接不了。',
    en: 'This colleague sees no conversations and cannot take one.',
  },
  teamSeesNone: {
    zh: '这个小组的人都看不到会话，接不了。',
    en: 'Nobody of this team sees conversations, so none can take one.',
  },
  teamNotFound: { zh: '没有这个小组。', en: 'There is no such team.' },
  anotherOpen: {
    zh: '这位顾客已有另一个进行中的会话，请在那里继续。',
    en: 'This customer has another open conversation. Go on there.',
  },
  mentionsBlind: {
    zh: '提到的同事看不到这个会话。',
    en: 'A colleague mentioned here cannot see this conversation.',
  },
  snoozeAhead: {
    zh: '请选择一年之内的将来时间。',
    en: 'Choose a moment in the future, within a year.',
  },
  tagNotFound: { zh: '没有这个标签。', en: 'There is no such tag.' },
  tagNameTaken: { zh: '已有同名的标签。', en: 'There is a tag of this name already.' },
  tooManyTags: { zh: '最多 {max} 个标签。', en: 'At most {max} tags.' },
  cannedReplyNotFound: { zh: '没有这条快捷回复。', en: 'There is no such canned reply.' },
  shortcutTaken: { zh: '这个快捷词已经用过了。', en: 'This shortcut is already taken.' },
  cannedTextMissing: {
    zh: '中文和英文至少要写一种。',
    en: 'Write the text in at least one language.',
  },
  tooManyCannedReplies: { zh: '最多 {max} 条快捷回复。', en: 'At most {max} canned replies.' },
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
  writeNote: {
    zh: '写给同事的备注，顾客看不到',
    en: 'A note for colleagues; the customer does not see it',
  },
  reply: { zh: '回复', en: 'Reply' },
  note: { zh: '备注', en: 'Note' },
  send: { zh: '发送', en: 'Send' },
  assignToMe: { zh: '分配给我', en: 'Assign to me' },
  close: { zh: '结束会话', en: 'Close' },
  notSent: { zh: '没有发出', en: 'Not sent' },
  sending: { zh: '发送中', en: 'Sending' },
  tryAgain: { zh: '重试', en: 'Try again' },
  waitsSince: { zh: '等待 {time}', en: 'waiting {time}' },

  // The list
  listOf: { zh: '会话列表', en: 'Conversations' },
  tabsLabel: { zh: '会话分组', en: 'Groups of conversations' },
  byWait: { zh: '等得最久的在前', en: 'Longest wait first' },
  byTime: { zh: '最新的在前', en: 'Newest first' },
  changeOrder: { zh: '换排列方式：{order}', en: 'Change the order: {order}' },
  unread: { zh: '未读', en: 'Unread' },
  we: { zh: '我方：', en: 'Us:' },
  newBelow: { zh: '显示 {count} 处更新', en: 'Show {count} changes' },
  nobodyWaits: { zh: '没有人在等', en: 'Nobody is waiting' },
  nobodyWaitsHint: {
    zh: '顾客一开口就会出现在这里，等得最久的排在最前。',
    en: 'Whoever speaks appears here, the longest wait first.',
  },
  noneMine: { zh: '没有分配给您的会话', en: 'Nothing is assigned to you' },
  noneOpen: { zh: '没有进行中的会话', en: 'No conversation is open' },
  noneOpenHint: {
    zh: '以前的会话在“已结束”里。',
    en: 'Earlier ones are under Closed.',
  },
  noneClosed: { zh: '还没有结束的会话', en: 'No conversation was closed yet' },
  noneClosedHint: {
    zh: '会话结束后会收在这里，随时可以回看。',
    en: 'Conversations are kept here once they are closed.',
  },
  setUpChat: { zh: '设置聊天窗口', en: 'Set up the chat' },
  /** It speaks one language at each address. */
  demoShopPath: { zh: '/demo-shop', en: '/demo-shop/en.html' },
  openDemoShop: { zh: '打开演示店铺试一试', en: 'Try it in the demo shop' },
  pickOneHint: {
    zh: '按 J 和 K 上下走，按 ? 查看全部快捷键。',
    en: 'J and K walk the list; ? shows every key.',
  },
  nextConversation: { zh: '下一个会话', en: 'Next conversation' },
  previousConversation: { zh: '上一个会话', en: 'Previous conversation' },
  backToList: { zh: '回到列表', en: 'Back to the list' },
  backToConversation: { zh: '回到会话', en: 'Back to the conversation' },
  showDetails: { zh: '查看顾客与会话资料', en: 'Show customer and details' },

  // The conversation
  messagesOf: { zh: '与{name}的消息', en: 'Messages with {name}' },
  today: { zh: '今天', en: 'Today' },
  yesterday: { zh: '昨天', en: 'Yesterday' },
  colleague: { zh: '同事', en: 'A colleague' },
  you: { zh: '您', en: 'You' },
  zhiyin: { zh: '系统', en: 'Zhiyin' },
  sent: { zh: '已发送', en: 'Sent' },
  onlyColleagues: { zh: '仅同事可见', en: 'Colleagues only' },
  takeBack: { zh: '放回输入框', en: 'Put back to edit' },
  loadEarlier: { zh: '载入更早的消息', en: 'Load earlier messages' },
  earlierFailed: { zh: '更早的消息没能载入。', en: 'Earlier messages could not be loaded.' },
  conversationBegins: { zh: '会话从这里开始', en: 'The conversation begins here' },
  toNewest: { zh: '回到最新', en: 'To the newest' },
  newMessages: { zh: '有新消息', en: 'New messages' },

  // Writing
  writeAs: { zh: '写给谁', en: 'Who reads it' },
  writeReplyTouch: { zh: '输入回复', en: 'Write a reply' },
  closedHere: {
    zh: '会话已结束。顾客再来信会开始新的会话；这里仍可写备注。',
    en: 'This conversation is closed. The customer’s next words open a new one; notes can still be added.',
  },
  writeReplyKey: { zh: '回复顾客', en: 'Write a reply' },
  writeNoteKey: { zh: '写备注', en: 'Write a note' },

  // At the side
  details: { zh: '会话资料', en: 'Details' },
  assignee: { zh: '负责人', en: 'Assignee' },
  nobody: { zh: '还没有人', en: 'Nobody yet' },
  assignedToMe: { zh: '已分配给您', en: 'Assigned to you' },
  nowUnassigned: { zh: '已取消分配', en: 'No longer assigned' },
  channel: { zh: '渠道', en: 'Channel' },
  openedAt: { zh: '开始于', en: 'Opened' },
  closedAt: { zh: '结束于', en: 'Closed' },
  messageCount: { zh: '消息数', en: 'Messages' },
  reason: { zh: '联系原因', en: 'Contact reason' },
  noReason: { zh: '没有选原因', en: 'No reason chosen' },
  earlierConversations: { zh: '其他会话', en: 'Other conversations' },
  noEarlier: { zh: '没有其他会话。', en: 'No other conversations.' },
  noConversations: { zh: '还没有会话。', en: 'No conversations yet.' },

  // Closing
  closeTitle: { zh: '结束与{name}的会话', en: 'Close the conversation with {name}' },
  closeAsk: {
    zh: '顾客这次为什么来找我们？选一个原因，以后才看得出哪里该改进。',
    en: 'Why did the customer write? Pick a reason, so that what should be better can be seen later.',
  },
  closeWithReason: { zh: '结束会话', en: 'Close' },
  closeWithoutReason: { zh: '不选原因，直接结束', en: 'Close without a reason' },
  closedOne: { zh: '会话已结束', en: 'The conversation is closed' },
});

export const inboxWords = {
  ...own,
  conversations: inboxNavWords.conversations,
  inbox: inboxNavWords.inbox,
  conversation: inboxNavWords.conversation,
  anonymous: inboxNavWords.anonymous,
  answeredMeanwhile: inboxNavWords.answeredMeanwhile,
};
