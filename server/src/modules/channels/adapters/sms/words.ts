import type { Text } from '@zhiyin/domain/kit';

/** Everything this channel says at set-up. */
export const words = {
  title: { zh: '短信网关', en: 'Gateway for text messages' },
  about: {
    zh: '用任何一家短信服务商的 HTTP 接口收发短信，字段按对方的文档填写。',
    en: 'Sends and takes text messages by the HTTP interface of any gateway; you name its fields as its documents do.',
  },
  key: { zh: '接口密钥', en: 'The gateway’s key' },
  keyHelp: {
    zh: '服务商给的密钥或密码。在地址、请求头和字段里写 {key}，发送时代入。',
    en: 'The key or password that the gateway gave you. Where {key} stands in the address, headers or fields, it is put in.',
  },
  keyWrong: { zh: '密钥太短：至少 8 个字符。', en: 'The key is too short: it needs at least 8 signs.' },
  account: { zh: '账号', en: 'Account' },
  accountHelp: {
    zh: '服务商要账号时填，用 {account} 代入；{basic} 代入“账号:密钥”的 Base64。',
    en: 'Where the gateway wants one: {account} puts it in, and {basic} the Base64 of account and key.',
  },
  address: { zh: '发送地址', en: 'Where messages are sent' },
  addressHelp: {
    zh: '服务商的发送接口，https 开头。可以含 {to}、{text}、{id}、{account}、{key}。',
    en: 'The gateway’s interface, beginning with https. It may hold {to}, {text}, {id}, {account} and {key}.',
  },
  addressWrong: { zh: '请填写 http 或 https 网址。', en: 'Give an http or https address.' },
  method: { zh: '怎么发送', en: 'How they are sent' },
  postJson: { zh: 'POST，JSON', en: 'POST, JSON' },
  postForm: { zh: 'POST，表单', en: 'POST, a form' },
  get: { zh: 'GET，参数在地址里', en: 'GET, all in the address' },
  fields: { zh: '字段', en: 'Fields' },
  fieldsHelp: {
    zh: '一行一个，写成 名称=值，例如 to={to} 和 text={text}。JSON 里套着的写成 a.b=值。{id} 每条短信不同，重试时不变。',
    en: 'One a line, as name=value, such as to={to} and text={text}. Nested ones in JSON are written a.b=value. {id} is another for each message and the same on every try.',
  },
  fieldsWrong: {
    zh: '每行写成 名称=值，地址或字段里要有 {to} 和 {text}。',
    en: 'Write each line as name=value; {to} and {text} must stand in the address or the fields.',
  },
  headers: { zh: '请求头', en: 'Headers' },
  headersHelp: {
    zh: '一行一个，例如 Authorization: Bearer {key}。',
    en: 'One a line, such as Authorization: Bearer {key}.',
  },
  headersWrong: { zh: '每行写成 名称: 值。', en: 'Write each line as name: value.' },
  signature: { zh: '签名放在哪个请求头', en: 'Header for the signature' },
  signatureHelp: {
    zh: '服务商要求签名时填：放的是用密钥对请求体算的 HMAC-SHA256（十六进制）。不要求就不填。',
    en: 'Where the gateway wants one: it holds the HMAC-SHA256 of the body by the key, in hexadecimal. Else leave it empty.',
  },
  success: { zh: '怎样算成功', en: 'What counts as taken' },
  successHelp: {
    zh: '回答总是 200 的服务商，写上成功时的字段，例如 code=0。不填就看 HTTP 状态。',
    en: 'For gateways that always answer 200: the field of success, such as code=0. Left empty, the HTTP status counts.',
  },
  reference: { zh: '回答里短信编号在哪', en: 'Where the answer has the message’s id' },
  referenceHelp: {
    zh: '例如 sid 或 data.0.id。送达回执靠它对上。',
    en: 'Such as sid or data.0.id. Delivery reports are matched by it.',
  },
  once: { zh: '同一个 {id} 只发一次', en: 'It sends the same {id} once' },
  onceHelp: {
    zh: '服务商自己去重时选“是”，没有回音就会自动再发；否则会提示“可能已经送到”。',
    en: 'Choose “Yes” where the gateway does: what got no answer is then sent again by itself, and else shown as unsure.',
  },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  proof: { zh: '来信怎么证明', en: 'How incoming calls are proved' },
  proofToken: { zh: '请求头里带口令', en: 'A password in a header' },
  proofHmac: {
    zh: '请求头里带签名（HMAC-SHA256，十六进制）',
    en: 'A signature in a header (HMAC-SHA256, hexadecimal)',
  },
  proofTwilio: { zh: 'Twilio 的签名', en: 'Twilio’s signature' },
  header: { zh: '在哪个请求头', en: 'In which header' },
  headerHelp: {
    zh: '默认 x-signature；Twilio 不用填。',
    en: 'x-signature unless you say; nothing for Twilio.',
  },
  password: { zh: '来信的口令或密钥', en: 'Password or key of incoming calls' },
  passwordHelp: {
    zh: '两边填一样的，至少 16 个字符；Twilio 填 Auth Token。',
    en: 'The same on both sides, at least 16 signs; for Twilio, its auth token.',
  },
  passwordWrong: { zh: '至少要 16 个字符。', en: 'It needs at least 16 signs.' },
  incoming: { zh: '来信的字段', en: 'Fields of incoming calls' },
  incomingHelp: {
    zh: '一行一个：我们的名称=对方的名称。认得 from、text、id、time、status、message。例如 from=From。不填就同名。',
    en: 'One a line, ours=theirs. Known are from, text, id, time, status, message; such as from=From. What is not named is called alike.',
  },
  balance: { zh: '检查用的地址', en: 'Address for the check' },
  balanceHelp: {
    zh: '例如查余额的接口，用同样的请求头 GET。不填只看连不连得上：试发要花钱。',
    en: 'Such as the one for the balance, asked with the same headers. Left empty, only the way there is tried: a test message would cost.',
  },
  stepFields: {
    zh: '打开服务商的 HTTP 接口文档，照着填发送地址、字段和请求头。',
    en: 'Open the gateway’s HTTP documents and enter the address, fields and headers as they say.',
  },
  stepProof: {
    zh: '想好一个口令（或让这里生成），两边填一样的；Twilio 填它的 Auth Token。',
    en: 'Think of a password, or have one made, and enter it on both sides; for Twilio enter its auth token.',
  },
  stepCallback: {
    zh: '接入之后，把下面的回调地址填到服务商的“上行短信”和“状态报告”里。',
    en: 'Once connected, enter the callback address below at the gateway for incoming messages and delivery reports.',
  },
  stepCheck: {
    zh: '点“检查”，再从手机发一条短信到您的号码，它会出现在会话里。',
    en: 'Press “Check”, then send a text message to your number; it appears in the inbox.',
  },
} as const satisfies Record<string, Text>;
