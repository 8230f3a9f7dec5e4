import type { Text } from '../../kit/words.ts';
import { type ChatLine, chatLine, type Speaker } from './chat-line.ts';

/** What a column of a table of chats may mean. */
export const chatColumns = {
  thread: { zh: '会话编号', en: 'Conversation' },
  customer: { zh: '顾客', en: 'Customer' },
  email: { zh: '顾客邮箱', en: 'Customer’s mail' },
  account: { zh: '发送账号', en: 'Sender' },
  speaker: { zh: '发送方（顾客或客服）', en: 'Who sent it (customer or shop)' },
  date: { zh: '日期', en: 'Date' },
  at: { zh: '发送时间', en: 'Sent at' },
  text: { zh: '内容', en: 'Text' },
  note: { zh: '内部备注（是或否）', en: 'Internal note (yes or no)' },
} as const satisfies Record<string, Text>;
export type ChatColumn = keyof typeof chatColumns;

/** True for the key of a column's meaning. */
export function isChatColumn(key: string): key is ChatColumn {
  return Object.hasOwn(chatColumns, key);
}

/** What a table of chats cannot do without. */
export const neededColumns: readonly ChatColumn[] = ['at', 'text'];

/** Headers as files have them, spaces and case aside; the earlier one wins. */
const synonyms: Readonly<Record<ChatColumn, readonly string[]>> = {
  thread: [
    '会话id',
    '会话编号',
    '会话',
    '聊天id',
    'conversationid',
    'conversation',
    'thread',
    'chatid',
    'sessionid',
  ],
  customer: [
    '客户名',
    '顾客',
    '顾客昵称',
    '买家',
    '买家昵称',
    '用户昵称',
    '用户',
    'customer',
    'customername',
    'visitor',
  ],
  email: ['邮箱', '顾客邮箱', 'email', 'customeremail'],
  account: ['发送账号', '发送人', '发送者', '客服昵称', '昵称', 'sender', 'from', 'author', 'sendername'],
  speaker: [
    '账号类型',
    '发送方',
    '发送方类型',
    '消息来源',
    '角色',
    'sendertype',
    'role',
    'authorkind',
    'direction',
  ],
  date: ['日期', '聊天日期', 'date', 'day'],
  at: ['发送时间', '消息时间', '聊天时间', '时间', 'sentat', 'time', 'timestamp', 'createdat', 'at'],
  text: ['发送内容', '消息内容', '聊天内容', '内容', 'text', 'message', 'content', 'body', 'msg'],
  note: ['内部备注', '备注', 'private', 'isnote', 'internal'],
};

/**
 * What the columns of a table most likely mean, each meaning once; null for a column that is not read.
 *
 * @example columnsOf(['客户名', '消息序号', '发送时间', '发送内容']) // ['customer', null, 'at', 'text']
 */
export function columnsOf(headers: readonly string[]): (ChatColumn | null)[] {
  const bare = headers.map((header) => header.toLowerCase().replace(/[\s_-]+/g, ''));
  const best = new Map<number, ChatColumn>();
  for (const key of Object.keys(synonyms).filter(isChatColumn)) {
    const at = synonyms[key]
      .map((one) => bare.indexOf(one))
      .find((index) => index !== -1 && !best.has(index));
    if (at !== undefined) best.set(at, key);
  }
  return headers.map((_, index) => best.get(index) ?? null);
}

const customerSigns = [
  '客户',
  '顾客',
  '买家',
  '用户',
  'customer',
  'buyer',
  'visitor',
  'user',
  'incoming',
  'contact',
  'in',
];
const systemSigns = ['系统', '平台', 'system', 'bot', 'activity'];
const noteSigns = new Set(['是', '1', 'true', 'yes', 'y']);

/** Who a cell says spoke; null for an empty one. What is neither customer nor platform is the shop. */
function speakerOf(cell: string): Speaker | null {
  const sign = cell.trim().toLowerCase();
  if (sign === '') return null;
  if (customerSigns.includes(sign)) return 'customer';
  return systemSigns.includes(sign) ? 'system' : 'member';
}

/** A row of a table of chats. The time may stand without its day, in a column of its own or in none. */
export function readChatRow(
  cells: readonly string[],
  columns: readonly (ChatColumn | null)[],
  line: number,
): ChatLine {
  const cell = (key: ChatColumn): string => cells[columns.indexOf(key)] ?? '';
  const date = cell('date').trim();
  return chatLine({
    line,
    thread: cell('thread'),
    customer: cell('customer'),
    email: cell('email'),
    account: cell('account'),
    speaker: speakerOf(cell('speaker')),
    at: date === '' ? cell('at') : `${date} ${cell('at')}`,
    text: cell('text'),
    isNote: noteSigns.has(cell('note').trim().toLowerCase()),
  });
}
