import type { Text } from '@zhiyin/domain/kit';

/** Everything this channel says at set-up. */
export const words = {
  title: { zh: '邮箱', en: 'Mailbox' },
  about: {
    zh: '顾客写邮件来，客服在会话里回信；店里有几个邮箱就接入几个。',
    en: 'Customers write mails, and the desk answers them in the inbox; connect as many mailboxes as you have.',
  },
  address: { zh: '邮箱地址', en: 'Mail address' },
  addressHelp: {
    zh: '顾客写信到的地址，如 help@shop.example',
    en: 'Where customers write, such as help@shop.example',
  },
  addressWrong: { zh: '这不像邮箱地址。', en: 'This is no mail address.' },
  senderName: { zh: '发件人名字', en: 'Sender’s name' },
  senderNameHelp: { zh: '顾客看到的名字，如“茶禾客服”', en: 'What customers see, such as “Chahe Support”' },
  aliases: { zh: '别名地址', en: 'Other addresses of it' },
  aliasesHelp: {
    zh: '也收到这个邮箱、也可以用来回信的地址，用逗号分开。',
    en: 'Addresses that arrive here too and may be answered from, with commas between them.',
  },
  aliasesWrong: { zh: '别名里有的不像邮箱地址。', en: 'One of these is no mail address.' },
  reception: { zh: '邮件怎么到这里', en: 'How mail gets here' },
  receptionHelp: {
    zh: '大多数店用第一种。第二种要管服务器的人打开收信端口。',
    en: 'Most shops take the first. For the second, whoever runs the server opens its mail port.',
  },
  byImap: { zh: '我们从邮箱里取（IMAP）', en: 'We fetch it from the mailbox (IMAP)' },
  bySmtp: { zh: '邮件直接送到本系统（SMTP）', en: 'It is delivered right here (SMTP)' },
  signIn: { zh: '怎么登录', en: 'How to sign in' },
  byPassword: { zh: '密码或授权码', en: 'Password or app password' },
  byGmail: { zh: 'Gmail 授权（OAuth2）', en: 'Gmail by OAuth2' },
  byOutlook: { zh: 'Outlook 授权（OAuth2）', en: 'Outlook by OAuth2' },
  user: { zh: '登录名', en: 'User name' },
  userHelp: { zh: '与邮箱地址相同就不填', en: 'Leave it empty when it is the mail address' },
  password: { zh: '密码或授权码', en: 'Password' },
  passwordHelp: {
    zh: 'QQ、163 等邮箱要用“授权码”，在邮箱的设置里生成。',
    en: 'Many providers want an app password, which you make in the mailbox’s settings.',
  },
  passwordWanted: { zh: '请填写密码或授权码。', en: 'Give the password or app password.' },
  clientId: { zh: '客户端 ID', en: 'Client ID' },
  clientSecret: { zh: '客户端密钥', en: 'Client secret' },
  refreshToken: { zh: '刷新令牌', en: 'Refresh token' },
  refreshTokenHelp: {
    zh: '留空：保存后在页面上点“去授权”就会得到。已经另外得到的，也可以填在这里。',
    en: 'Leave it empty: once saved, “Connect” fetches it. One that you got otherwise can be given here.',
  },
  tokenWanted: {
    zh: '用授权登录要填客户端 ID。',
    en: 'OAuth2 needs the client ID.',
  },
  clientIdHelp: {
    zh: '在 Google 或微软的控制台建一个“Web 应用”客户端得到。',
    en: 'From a client of the kind “web application” that you make at Google or Microsoft.',
  },
  authoriseUrl: { zh: '授权页面的地址', en: 'Address of the page of consent' },
  tokenUrl: { zh: '令牌地址', en: 'Address of tokens' },
  tokenUrlHelp: { zh: '一般不填', en: 'Usually left empty' },
  imapHost: { zh: '收信服务器（IMAP）', en: 'Incoming server (IMAP)' },
  imapHostHelp: { zh: '如 imap.qq.com、imap.gmail.com', en: 'Such as imap.gmail.com' },
  imapSecurity: { zh: '收信加密', en: 'Incoming encryption' },
  imapPort: { zh: '收信端口', en: 'Incoming port' },
  imapPortHelp: { zh: '不填就是 993（或 143）', en: '993 (or 143) when left empty' },
  folder: { zh: '文件夹', en: 'Folder' },
  folderHelp: { zh: '不填就是收件箱', en: 'The inbox when left empty' },
  begin: { zh: '从哪里开始收', en: 'Where to begin' },
  beginNow: { zh: '只收新邮件', en: 'New mail only' },
  beginAll: { zh: '邮箱里已有的也收', en: 'What lies there too' },
  authServer: { zh: '验证服务器名', en: 'Name of the checking server' },
  authServerHelp: {
    zh: '邮箱服务商写在 Authentication-Results 里的名字，如 mx.google.com。不填就由我们自己查签名。',
    en: 'The name that your provider writes into Authentication-Results, such as mx.google.com. Without it we check signatures ourselves.',
  },
  smtpHost: { zh: '发信服务器（SMTP）', en: 'Outgoing server (SMTP)' },
  smtpHostHelp: { zh: '如 smtp.qq.com、smtp.gmail.com', en: 'Such as smtp.gmail.com' },
  smtpSecurity: { zh: '发信加密', en: 'Outgoing encryption' },
  smtpPort: { zh: '发信端口', en: 'Outgoing port' },
  smtpPortHelp: { zh: '不填就是 465（或 587）', en: '465 (or 587) when left empty' },
  smtpUser: { zh: '发信登录名', en: 'User name for sending' },
  smtpPassword: { zh: '发信密码', en: 'Password for sending' },
  smtpUserHelp: { zh: '与收信相同就不填', en: 'Leave it empty when it is the same' },
  tls: { zh: 'TLS（推荐）', en: 'TLS (recommended)' },
  startTls: { zh: 'STARTTLS', en: 'STARTTLS' },
  plain: { zh: '不加密', en: 'None' },
  plus: { zh: '加号地址', en: 'Plus addresses' },
  plusHelp: {
    zh: '邮箱能收到 help+abc@ 这样的地址时打开，换客户端回信也认得出是哪次往来。',
    en: 'Switch it on when the mailbox takes help+abc@ too: replies then find their way from any program.',
  },
  plusNo: { zh: '不用', en: 'Not used' },
  plusYes: { zh: '能收到', en: 'They arrive' },
  hourlySender: { zh: '一个人每小时最多开几个会话', en: 'New conversations of one person per hour' },
  hourlySenderHelp: {
    zh: '不填就是 20。多出来的邮件暂存，由客服决定收不收。',
    en: '20 when left empty. What is more is held back for an agent to decide on.',
  },
  hourlyDomain: { zh: '一个域名每小时最多开几个会话', en: 'New conversations from one domain per hour' },
  hourlyDomainHelp: {
    zh: '不填就是 200。QQ、163、Gmail 等公共邮箱不算。',
    en: '200 when left empty. Gmail, Outlook and other public mail do not count.',
  },
  hourlyNewcomers: {
    zh: '陌生人每小时一共最多开几个会话',
    en: 'New conversations of strangers together per hour',
  },
  hourlyNewcomersHelp: {
    zh: '不填就是 500。以前没有来过信的都算陌生人。',
    en: '500 when left empty. Strangers are all who never wrote before.',
  },
  hostWrong: { zh: '这不像服务器名。', en: 'This is no name of a server.' },
  portWrong: { zh: '端口是 1 到 65535 的数字。', en: 'A port is a number from 1 to 65535.' },
  hostWanted: { zh: '请填写服务器名。', en: 'Give the server’s name.' },
  stepMailbox: {
    zh: '在邮箱的设置里打开 IMAP 和 SMTP。',
    en: 'In the mailbox’s settings, switch IMAP and SMTP on.',
  },
  stepPassword: {
    zh: '生成一个授权码（Gmail 叫“应用专用密码”），填到这里；Gmail 和 Outlook 也可以不用密码，保存后点“去授权”。',
    en: 'Make an app password there and give it here; for Gmail and Outlook you can connect by consent instead, once this is saved.',
  },
  stepHosts: {
    zh: '照邮箱的说明填收信和发信服务器。',
    en: 'Give the incoming and outgoing servers as your provider says.',
  },
  stepCheck: {
    zh: '点“检查”：我们登录两边，不会发出邮件。',
    en: 'Press “Check”: we sign in on both sides and send nothing.',
  },
  stepTry: {
    zh: '往这个地址写一封信，它会出现在会话里。',
    en: 'Write a mail to the address; it appears in the inbox.',
  },
} as const satisfies Record<string, Text>;

/** What stands in the place of a mail that cannot be shown. */
export const unshownWords = {
  tooLarge: {
    zh: '（这封信超过 25 MB，正文和附件没有收进来，全文还在邮箱里。）',
    en: '(This mail is larger than 25 MB: its text and files were not taken in. All of it still lies in the mailbox.)',
  },
  tooSlow: {
    zh: '（邮箱把这封信传得太慢，正文和附件没有收进来，全文还在邮箱里。）',
    en: '(The mailbox handed this mail over too slowly: its text and files were not taken in. All of it still lies there.)',
  },
  unreadable: {
    zh: '（这封信读不出来：格式不对，或者复杂到读不完。可以下载原件，用邮件程序打开。）',
    en: '(This mail could not be read: it is malformed, or too tangled to be read to its end. Download the original and open it with a mail program.)',
  },
  saysNothing: {
    zh: '（这封信没有主题，没有正文，也没有附件。）',
    en: '(This mail has no subject, no text and no files.)',
  },
} as const satisfies Record<string, Text>;
