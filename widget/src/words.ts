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
  sent: { zh: '已送达', en: 'Delivered' },
  read: { zh: '已读', en: 'Read' },
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
  startNew: { zh: '开始新的对话', en: 'Start a new chat' },
  withAgent: { zh: '{name} 为您服务', en: 'You are talking to {name}' },
  typing: { zh: '对方正在输入', en: 'The shop is typing' },
  next: { zh: '下一位就是您', en: 'You are next' },
  oneBefore: { zh: '您前面还有 1 位', en: '1 person is before you' },
  manyBefore: { zh: '您前面还有 {count} 位', en: '{count} people are before you' },
  nobodyThere: {
    zh: '客服暂时都不在，看到您的留言会马上回复。',
    en: 'Nobody is at the desk just now. You will get an answer here.',
  },
  closed: {
    zh: '现在不在客服时间，请留言，我们会尽快回复。',
    en: 'We are away at the moment. Leave a message, and we will answer as soon as we are back.',
  },
  opens: { zh: '{when} 开始服务', en: 'Open again: {when}' },
  leaveMessage: { zh: '请留言', en: 'Leave a message' },
  cannotStart: { zh: '暂时无法开始对话', en: 'The chat cannot start' },
} as const satisfies Words;

/** What is said about files. */
export const fileWords = {
  attach: { zh: '添加文件或图片', en: 'Attach files or pictures' },
  dropHere: { zh: '松开鼠标，添加到消息里', en: 'Drop to attach' },
  tray: { zh: '要发送的文件', en: 'Files to send' },
  waiting: { zh: '等待上传', en: 'Waiting' },
  uploading: { zh: '已上传 {share}%', en: '{share}% uploaded' },
  stuck: { zh: '网络不通，会自动重试', en: 'No connection. We keep trying.' },
  ready: { zh: '可以发送', en: 'Ready to send' },
  lost: {
    zh: '网页刷新前没有传完，请重新选择这个文件',
    en: 'It was not uploaded before the page was left. Choose it again.',
  },
  remove: { zh: '移除 {name}', en: 'Remove {name}' },
  retry: { zh: '重试 {name}', en: 'Try {name} again' },
  tooMany: { zh: '一条消息最多 {max} 个文件', en: 'A message can carry {max} files at most.' },
  picture: { zh: '图片 {name}', en: 'Picture {name}' },
  enlarge: { zh: '放大 {name}', en: 'Enlarge {name}' },
  open: { zh: '在新窗口打开', en: 'Open in a new window' },
  close: { zh: '关闭图片', en: 'Close the picture' },
  download: { zh: '下载', en: 'Download' },
} as const satisfies Words;

/** What stands around the emoji. */
export const emojiWords = {
  choose: { zh: '表情', en: 'Emoji' },
  faces: { zh: '表情', en: 'Faces' },
  hands: { zh: '手势', en: 'Hands' },
  hearts: { zh: '心意', en: 'Hearts and wishes' },
  things: { zh: '物品', en: 'Things' },
} as const satisfies Words;

/** What is said of a survey that waits. */
export const surveyWords = {
  heading: { zh: '问卷', en: 'A survey' },
  answer: { zh: '去填写', en: 'Answer' },
  passOver: { zh: '不用了', en: 'Not now' },
} as const satisfies Words;

/** The way to the suggestion box. */
export const suggestionWords = {
  way: { zh: '有建议？写给我们', en: 'A suggestion? Tell us' },
} as const satisfies Words;

/** What is asked when a conversation is over. */
export const askWords = {
  heading: { zh: '这次服务怎么样？', en: 'How did it go?' },
  solved: { zh: '问题解决了吗？', en: 'Is your question solved?' },
  yes: { zh: '解决了', en: 'Yes' },
  no: { zh: '没有解决', en: 'Not yet' },
  score: { zh: '满意度，1 到 5 分', en: 'Your rating, 1 to 5' },
  oneStar: { zh: '1 分，很不满意', en: '1, very unhappy' },
  twoStars: { zh: '2 分，不满意', en: '2, unhappy' },
  threeStars: { zh: '3 分，一般', en: '3, neither' },
  fourStars: { zh: '4 分，满意', en: '4, happy' },
  fiveStars: { zh: '5 分，非常满意', en: '5, very happy' },
  comment: { zh: '还想说点什么？（选填）', en: 'Anything to add? (optional)' },
  send: { zh: '提交', en: 'Send' },
  skip: { zh: '跳过', en: 'Skip' },
  sending: { zh: '正在提交', en: 'Sending' },
  thanks: { zh: '谢谢您的评价！', en: 'Thank you for telling us!' },
  change: { zh: '修改', en: 'Change' },
  done: { zh: '完成', en: 'Done' },
  goOn: { zh: '还没解决？继续这个对话', en: 'Not solved? Go on with this chat' },
} as const satisfies Words;

/** What stands around the shop's form. */
export const formWords = {
  heading: { zh: '开始之前', en: 'Before we start' },
  begin: { zh: '开始对话', en: 'Start the chat' },
  sending: { zh: '正在提交', en: 'Sending' },
  stuck: { zh: '网络不通，恢复后会自动提交', en: 'No connection. Your answers go out once it is back.' },
  optional: { zh: '（选填）', en: ' (optional)' },
  needed: { zh: '请回答这道题', en: 'Please answer this' },
  consentNeeded: { zh: '需要您同意才能继续', en: 'We cannot go on without your consent' },
  notApplicable: { zh: '不适用', en: 'Does not apply' },
  notNumber: { zh: '请填写数字', en: 'Please give a number' },
  outOfRange: { zh: '请填写 {min} 到 {max} 之间的数', en: 'Please give a number from {min} to {max}' },
  tooFew: { zh: '至少选 {count} 项', en: 'Choose at least {count}' },
  tooMany: { zh: '最多选 {count} 项', en: 'Choose at most {count}' },
  everyRow: { zh: '请回答每一行', en: 'Please answer every row' },
  choose: { zh: '请选择', en: 'Choose' },
  level: { zh: '第 {level} 级', en: 'Level {level}' },
  rankAdd: { zh: '把“{option}”排在第 {place} 位', en: 'Put “{option}” in place {place}' },
  rankRemove: { zh: '不排“{option}”', en: 'Take “{option}” out' },
  correct: { zh: '请检查标出的题目', en: 'Please look at what is marked' },
  back: { zh: '返回对话', en: 'Back to the chat' },
} as const satisfies Words;

/** What stands around earlier conversations. */
export const earlierWords = {
  heading: { zh: '以前的对话', en: 'Earlier chats' },
  open: { zh: '查看以前的对话', en: 'Show earlier chats' },
  back: { zh: '返回', en: 'Back' },
  none: { zh: '这里还没有以前的对话', en: 'There are no earlier chats yet' },
  loading: { zh: '正在读取', en: 'Loading' },
  failed: { zh: '暂时读取不到', en: 'They cannot be had just now' },
  more: { zh: '更多', en: 'More' },
  ended: { zh: '已结束', en: 'Ended' },
  going: { zh: '进行中', en: 'Going on' },
  file: { zh: '[文件]', en: '[File]' },
} as const satisfies Words;
