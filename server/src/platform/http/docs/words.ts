import type { Text } from '@zhiyin/domain/kit';

/** What the description of the API says to whoever reads it. */
export const docsWords = {
  title: { zh: '知音 API', en: 'Zhiyin API' },
  about: {
    zh: '控制台和聊天窗口用的就是这些接口。时间为 UTC 的 ISO 8601，编号为 UUIDv7；列表用 after 和 limit 翻页。语言由 Accept-Language 决定。',
    en: 'The console and the chat use these very endpoints. Times are ISO 8601 in UTC, ids are UUIDv7; lists are paged with after and limit. Accept-Language decides the language.',
  },
  done: { zh: '已完成', en: 'Done' },
  refused: {
    zh: '被拒绝，或者我们这边出错了。reason 是稳定的键，message 是给人看的句子。',
    en: 'Refused, or a fault of ours. The reason is a stable key, the message a sentence for people.',
  },
  session: { zh: '成员登录后的会话', en: 'The session of a member who signed in' },
  apiKey: { zh: '设置里创建的 API 密钥', en: 'An API key made in the settings' },
  visitor: { zh: '聊天窗口的访客令牌', en: 'The token of a visitor of the chat' },
  idempotencyKey: {
    zh: '同一个键的同一请求只执行一次，重复时返回第一次的结果。',
    en: 'The same request with the same key is done once; a repeat gets the first answer.',
  },
  path: { zh: '路径', en: 'Path' },
  query: { zh: '查询', en: 'Query' },
  header: { zh: '请求头', en: 'Header' },
  body: { zh: '请求内容', en: 'Body' },
  answer: { zh: '返回', en: 'Answer' },
  needs: { zh: '需要权限', en: 'Needs the permission' },
  member: { zh: '任何成员', en: 'Any member' },
  caller: { zh: '成员或访客', en: 'A member or a visitor' },
  ofVisitor: { zh: '访客', en: 'A visitor' },
  anyone: { zh: '任何人，无需登录', en: 'Anyone, without signing in' },
  required: { zh: '必填', en: 'required' },
  otherLanguage: { zh: 'English', en: '中文' },
  asJson: { zh: 'OpenAPI 文件', en: 'The OpenAPI document' },
} as const satisfies Record<string, Text>;
