import type { Text } from '@zhiyin/domain/kit';

type Words = Readonly<Record<string, Text>>;

/** What stands around every page. */
export const shellWords = {
  otherLanguage: { zh: 'English', en: '中文' },
  switchLanguage: { zh: '切换到英文（English）', en: 'Switch to Chinese (中文)' },
  pages: { zh: '页面', en: 'Pages' },
  conversations: { zh: '会话', en: 'Conversations' },
  rate: { zh: '评价', en: 'Rate' },
  rateWaiting: { zh: '条待填写', en: 'waiting for you' },
  forms: { zh: '表单', en: 'Forms' },
  suggest: { zh: '提建议', en: 'Suggest' },
  signIn: { zh: '登录', en: 'Sign in' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  signOutEverywhere: { zh: '退出所有设备', en: 'Sign out everywhere' },
  account: { zh: '我的登录', en: 'My sign-in' },
  signedInAs: { zh: '已登录：{email}', en: 'Signed in as {email}' },
  signedInByLink: { zh: '通过店铺发来的链接登录', en: 'Signed in by a link from the shop' },
  back: { zh: '返回', en: 'Back' },
  loading: { zh: '正在读取', en: 'Loading' },
  notFound: { zh: '没有这个页面', en: 'There is no such page' },
  notFoundHint: {
    zh: '地址可能写错了，或者店铺已把它关闭。',
    en: 'The address may be wrong, or the shop has closed it.',
  },
  toStart: { zh: '回到首页', en: 'To the start' },
  cannotLoad: { zh: '暂时读取不到，正在重试。', en: 'This cannot be loaded at the moment. Trying again.' },
  notAccepted: { zh: '服务器没有接受。', en: 'The server did not accept it.' },
  offline: {
    zh: '网络不通。您写的消息已保存，恢复后自动发出。',
    en: 'No connection. What you write is kept and sent once it is back.',
  },
  connecting: { zh: '正在连接', en: 'Connecting' },
  restarting: { zh: '服务正在更新，马上回来', en: 'The service is restarting and will be back shortly' },
  skip: { zh: '跳到内容', en: 'Skip to the content' },
} as const satisfies Words;

/** By which channel the customer would rather hear from the shop. */
export const answerByWords = {
  label: { zh: '希望店铺用哪个渠道联系我', en: 'I would rather hear from the shop by' },
  any: { zh: '都可以', en: 'Any of them' },
  saved: { zh: '记下了。', en: 'Noted.' },
  failed: { zh: '没有保存成功，请稍后再试。', en: 'That was not saved. Try again later.' },
} as const satisfies Words;

/** Being told of answers while the portal is closed, and that there is a newer one. */
export const pushWords = {
  tellMe: { zh: '有回复时提醒我', en: 'Tell me of answers' },
  on: { zh: '已开启', en: 'On' },
  off: { zh: '未开启', en: 'Off' },
  try: { zh: '发一条测试提醒', en: 'Send me a test' },
  tried: { zh: '测试已发出，几秒内会出现。', en: 'The test is on its way and shows within seconds.' },
  failed: {
    zh: '没有成功。请检查网络后再试。',
    en: 'That did not work. Check the network and try again.',
  },
  unsupported: {
    zh: '这个浏览器不能提醒您。苹果手机请先把页面添加到主屏幕，再从那里打开。',
    en: 'This browser cannot tell you of answers. On an iPhone add the page to the home screen and open it from there.',
  },
  denied: {
    zh: '浏览器已禁止通知。请在浏览器设置里允许后再回来。',
    en: 'The browser blocks notifications. Allow them in its settings and come back.',
  },
  newer: { zh: '页面有新版本。', en: 'There is a newer version of this page.' },
  reload: { zh: '刷新', en: 'Reload' },
} as const satisfies Words;

/** What is said at the door. */
export const doorWords = {
  email: { zh: '邮箱', en: 'E-mail' },
  emailHint: {
    zh: '我们会发一个验证码到这个邮箱，不需要密码。',
    en: 'We mail you a code. You need no password.',
  },
  sendCode: { zh: '发送验证码', en: 'Mail me a code' },
  sending: { zh: '正在发送', en: 'Sending' },
  code: { zh: '验证码', en: 'Code' },
  codeSent: {
    zh: '如果 {email} 没有写错，邮件里有一个 8 位数字，10 分钟内有效。也请看看垃圾邮件。',
    en: 'If {email} is right, a mail with 8 digits is on its way. They work for 10 minutes. Look into the spam folder, too.',
  },
  enter: { zh: '登录', en: 'Sign in' },
  entering: { zh: '正在登录', en: 'Signing in' },
  otherEmail: { zh: '换一个邮箱', en: 'Use another address' },
  newCode: { zh: '重新发送验证码', en: 'Mail another code' },
  newCodeSent: { zh: '已发送新的验证码。', en: 'Another code is on its way.' },
  emailWrong: {
    zh: '请输入完整的邮箱，例如 lin@example.com。',
    en: 'Type a whole address, such as lin@example.com.',
  },
  codeWrong: { zh: '验证码是 8 位数字。', en: 'The code has 8 digits.' },
  waitSeconds: {
    zh: '操作太频繁，请在 {seconds} 秒后再试。',
    en: 'Too many tries. Please wait {seconds} seconds.',
  },
  tryLater: {
    zh: '现在连不上服务器，请稍后再试。',
    en: 'The server cannot be reached now. Please try again.',
  },
  signedOut: { zh: '登录已失效，请重新登录。', en: 'You were signed out. Please sign in again.' },
  linkTitle: { zh: '店铺邀请您查看会话', en: 'The shop invites you to your conversations' },
  linkHint: {
    zh: '这个链接只能使用一次，请在您自己的设备上打开。',
    en: 'This link works once. Open it on a device of your own.',
  },
  openLink: { zh: '打开我的会话', en: 'Open my conversations' },
  otherBrowser: {
    zh: '请在刚才填写邮箱的浏览器里输入验证码 {code}。也可以在这里重新获取一个。',
    en: 'Type the code {code} in the browser where you asked for it, or ask for another one here.',
  },
  privacy: {
    zh: '没登录过的邮箱也可以使用：第一次登录会自动建立资料。',
    en: 'New here? Your first sign-in makes a record for you.',
  },
} as const satisfies Words;

/** What stands in the list of conversations and in each. */
export const inboxWords = {
  write: { zh: '写给我们', en: 'Write to us' },
  nothingYet: { zh: '还没有会话', en: 'No conversations yet' },
  nothingYetHint: {
    zh: '有问题就写给我们。若您在店铺网页上聊过而这里没有，请告诉客服，我们会把它归到您名下。',
    en: 'Write to us whenever you have a question. If you chatted on the shop’s page and miss it here, tell us: we will add it.',
  },
  open: { zh: '进行中', en: 'Open' },
  closed: { zh: '已结束', en: 'Closed' },
  unread: { zh: '{count} 条未读', en: 'Unread: {count}' },
  you: { zh: '我', en: 'You' },
  says: { zh: '{name}：', en: '{name}: ' },
  shop: { zh: '客服', en: 'Customer service' },
  file: { zh: '[文件]', en: '[File]' },
  more: { zh: '更早的会话', en: 'Earlier conversations' },
  conversations: { zh: '会话', en: 'Conversation' },
  conversationOf: { zh: '{date} 的会话', en: 'Conversation of {date}' },
  newConversation: { zh: '新的会话', en: 'New conversation' },
  newHint: {
    zh: '写下您的问题，我们会尽快回复。离开后也能在这里看到回复。',
    en: 'Write your question and we will answer soon. The answer waits for you here.',
  },
  goesToOpen: {
    zh: '您还有进行中的会话，新写的消息可能会接在那里。',
    en: 'You have an open conversation; what you write may go on there.',
  },
  log: { zh: '对话内容', en: 'Conversation' },
  writeHere: { zh: '请输入消息', en: 'Write a message' },
  send: { zh: '发送', en: 'Send' },
  attach: { zh: '添加文件', en: 'Add files' },
  keys: { zh: 'Enter 发送，Shift + Enter 换行', en: 'Enter sends, Shift + Enter starts a new line' },
  charactersLeft: { zh: '还可以输入 {count} 个字', en: 'Characters left: {count}' },
  charactersOver: { zh: '超出 {count} 个字，请分几条发送', en: 'Too long by {count}. Please split it up.' },
  sending: { zh: '正在发送', en: 'Sending' },
  sent: { zh: '已发送', en: 'Sent' },
  read: { zh: '已读', en: 'Read' },
  notYetSent: { zh: '还没有发出，会自动重试', en: 'Not sent yet. We keep trying.' },
  notSent: { zh: '没有发出：{reason}', en: 'Not sent: {reason}' },
  tryAgain: { zh: '重试', en: 'Try again' },
  discard: { zh: '删除', en: 'Delete' },
  earlier: { zh: '查看更早的消息', en: 'Show earlier messages' },
  typing: { zh: '客服正在输入', en: 'Customer service is typing' },
  ended: {
    zh: '会话已结束。再写一条消息就会重新打开。',
    en: 'This conversation is closed. Write again to reopen it.',
  },
  uploading: { zh: '正在上传 {percent}%', en: 'Uploading {percent}%' },
  uploadWaits: { zh: '等待上传', en: 'Waiting to upload' },
  uploadLost: { zh: '没有上传完，请重新添加', en: 'It was not uploaded. Please add it again.' },
  removeFile: { zh: '移除 {name}', en: 'Remove {name}' },
  tooManyFiles: { zh: '一条消息最多 {max} 个文件。', en: 'A message can hold {max} files.' },
} as const satisfies Words;

/** What the pages of one's tickets say. */
export const ticketWords = {
  title: { zh: '我的工单', en: 'My tickets' },
  nothing: { zh: '没有工单', en: 'No tickets' },
  nothingHint: {
    zh: '需要花时间处理的事，会在这里告诉您进展。',
    en: 'What takes longer to put right is followed here.',
  },
  back: { zh: '返回我的工单', en: 'Back to my tickets' },
  noComments: { zh: '还没有回复。', en: 'No answers yet.' },
  you: { zh: '您', en: 'You' },
  shop: { zh: '店铺', en: 'The shop' },
  write: { zh: '补充说明', en: 'Add something' },
  send: { zh: '发送', en: 'Send' },
} as const satisfies Words;

/** What the page says that asks how it went. */
export const surveyWords = {
  title: { zh: '评价我们的服务', en: 'How did we do?' },
  nothing: { zh: '没有待评价的会话', en: 'Nothing to rate' },
  nothingHint: {
    zh: '会话结束后，这里会请您说说感受。',
    en: 'After a conversation we ask here how it went.',
  },
  solved: { zh: '问题解决了吗？', en: 'Was it solved?' },
  yes: { zh: '解决了', en: 'Yes' },
  no: { zh: '没有', en: 'No' },
  score: { zh: '打几分？', en: 'Your mark' },
  scoreOf: { zh: '{score} 分（满分 5）', en: '{score} of 5' },
  comment: { zh: '想说的话（选填）', en: 'Anything to add? (optional)' },
  submit: { zh: '提交', en: 'Send' },
  thanks: {
    zh: '谢谢，已经记下。{until}前都可以修改。',
    en: 'Thank you, it is noted. You can change it until {until}.',
  },
  sayOne: { zh: '请至少回答一项。', en: 'Answer at least one of these.' },
  goOn: { zh: '继续这个会话', en: 'Go on with the conversation' },
} as const satisfies Words;

/** What a survey says around its own words. */
export const surveyPageWords = {
  until: { zh: '{date}前可以填写', en: 'Open until {date}' },
  toSurvey: { zh: '去填写', en: 'Answer' },
  anonymous: {
    zh: '匿名填写：店铺不会知道是谁填的。',
    en: 'Anonymous: the shop does not learn whose answers these are.',
  },
  thanksHint: {
    zh: '您的每一句话我们都会看。可以关闭此页了。',
    en: 'We read every word. You can close this page.',
  },
  answered: { zh: '您已经填过了，谢谢！', en: 'You have answered already. Thank you!' },
  answeredHint: { zh: '每个链接只能填写一次。', en: 'Each link can be used once.' },
  ended: { zh: '这份问卷打不开了', en: 'This survey is no longer open' },
  endedHint: {
    zh: '链接已过期或者不完整，也可能是店铺已经结束调查。谢谢您愿意告诉我们。',
    en: 'The link has expired or is incomplete, or the shop has ended the survey. Thank you all the same.',
  },
} as const satisfies Words;

/** What a public form says around its own words. */
export const formWords = {
  title: { zh: '表单', en: 'Forms' },
  optional: { zh: '选填', en: 'optional' },
  submit: { zh: '提交', en: 'Send' },
  sending: { zh: '正在提交', en: 'Sending' },
  thanks: { zh: '已收到，谢谢！', en: 'Received. Thank you!' },
  thanksHint: { zh: '我们会尽快处理。', en: 'We will look into it soon.' },
  another: { zh: '再填一份', en: 'Fill in another one' },
  agree: { zh: '同意', en: 'I agree' },
  notApplicable: { zh: '不适用', en: 'Does not apply' },
  mark: { zh: '{mark}（满分 {max}）', en: '{mark} of {max}' },
  mendFields: { zh: '有几项需要修改，见上方。', en: 'Some answers need another look, see above.' },
  secureHint: {
    zh: '填写的内容加密保存，不会出现在聊天里；只能提交一次。',
    en: 'What you fill in is stored encrypted and does not appear in the chat. It can be sent once.',
  },
  secureThanksHint: {
    zh: '客服会看到并继续处理，您可以关闭此页。',
    en: 'We will go on from here. You can close this page.',
  },
  secureEnded: { zh: '这个链接不能用了', en: 'This link no longer works' },
  secureEndedHint: {
    zh: '它已经用过、过期或被撤回。请回到聊天里联系我们。',
    en: 'It was used, has expired or was taken back. Please write to us in the chat.',
  },
  anonymous: { zh: '您没有登录，也可以填写。', en: 'You can fill this in without signing in.' },
} as const satisfies Words;

export const formInputWords = {
  level: { zh: '第 {level} 级', en: 'Level {level}' },
  choose: { zh: '请选择', en: 'Choose' },
  search: { zh: '输入名称查找', en: 'Type to search' },
  nothingFound: { zh: '没有找到', en: 'Nothing found' },
  file: { zh: '已上传的文件', en: 'Uploaded file' },
  chooseFile: { zh: '选择文件', en: 'Choose a file' },
  uploading: { zh: '正在上传', en: 'Uploading' },
  removeFile: { zh: '去掉 {name}', en: 'Remove {name}' },
  signInToUpload: { zh: '登录以后可以在这里上传。', en: 'Sign in to upload here.' },
  sign: { zh: '在此签名', en: 'Sign here' },
  signByName: { zh: '打字签名', en: 'Type your name' },
  signKeep: { zh: '用这个签名', en: 'Use this signature' },
  signAgain: { zh: '重新签名', en: 'Sign again' },
  signed: { zh: '已签名', en: 'Signed' },
  rankAdd: { zh: '把“{option}”排在第 {place} 位', en: 'Put “{option}” in place {place}' },
  rankUp: { zh: '“{option}”上移', en: 'Move “{option}” up' },
  rankRemove: { zh: '不排“{option}”', en: 'Take “{option}” out' },
  disagree: { zh: '很不同意', en: 'Strongly disagree' },
  agreeFully: { zh: '很同意', en: 'Strongly agree' },
  computedUnknown: { zh: '回答前面的题目后显示', en: 'Appears once the questions before are answered' },
} as const satisfies Words;
