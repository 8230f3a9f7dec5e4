import { describe, expect, it } from 'vitest';
import type { ChatLine } from './chat-line.ts';
import { chatLine } from './chat-line.ts';
import { type ChatPlan, plainPlan } from './chat-plan.ts';
import { columnsOf, readChatRow } from './columns.ts';
import { pastChats } from './past-chats.ts';
import { tellFormat } from './tell-format.ts';

const copied = [
  '合成买家012026-10-01 10:00:00',
  '在吗？什么时候发货',
  '',
  '合成测试店:小知 2026-10-01 10:00:21',
  '亲，48小时内发出哦',
  'https://item.taobao.com/item.htm?id=600000000001',
  '已读',
  '合成买家01 撤回了一条消息',
  '合成测试店:小知 --> 合成测试店:售后 2026-10-01 10:02:00',
  '转接',
  '由 服务助手 转交给',
  '合成买家01',
  '2026-10-01 10:03:05',
  '好的',
  '谢谢',
  '未读',
].join('\r\n');

const onTheWeb = [
  '聊天记录查询',
  '2026-10-01',
  '20:57:11',
  '请在客户端查看原始聊天记录，网页版无法展示',
  '合成测试店:小知',
  '20:57:40',
  '我想退款',
  '尺码不合适',
  '合成买家01',
  '2026-10-02',
  '09:00:02',
  '亲，已为您登记',
  '合成测试店:小知',
].join('\n');

const plan = (more: Partial<ChatPlan> = {}): ChatPlan => ({
  ...plainPlan,
  columns: [],
  accounts: [],
  format: 'table',
  platform: 'taobao',
  ...more,
});
const zone = 'Asia/Shanghai';
const short = (lines: readonly ChatLine[], more: Partial<ChatPlan> = {}) =>
  pastChats(lines, plan(more), zone).chats.map(({ customer, lines: said }) => [
    customer,
    ...said.map(({ speaker, at, text }) => `${speaker} ${at.toISOString().slice(5, 19)} ${text}`),
  ]);

describe('a copy from the desktop program', () => {
  const told = tellFormat(copied);

  it('is known, and says who said what and when, and what the platform did', () => {
    expect(told?.format).toBe('qianniu-copy');
    expect(short(told?.lines ?? [])).toEqual([
      [
        '合成买家01',
        'customer 10-01T02:00:00 在吗？什么时候发货',
        'member 10-01T02:00:21 亲，48小时内发出哦\nhttps://item.taobao.com/item.htm?id=600000000001',
        'system 10-01T02:00:21 合成买家01 撤回了一条消息',
        'system 10-01T02:02:00 合成测试店:小知 → 合成测试店:售后\n转接\n由 服务助手 转交给',
        'customer 10-01T02:03:05 好的\n谢谢',
      ],
    ]);
  });

  it('reads the same with other line breaks and a byte order mark', () => {
    expect(tellFormat(`\ufeff${copied.replaceAll('\r\n', '\n')}`)?.lines).toEqual(told?.lines);
  });
});

it('reads the web page of past chats, where who spoke stands last, over several days', () => {
  const told = tellFormat(onTheWeb);
  expect(told?.format).toBe('qianniu-web');
  expect(short(told?.lines ?? [])).toEqual([
    [
      '合成买家01',
      'member 10-01T12:57:11 请在客户端查看原始聊天记录，网页版无法展示',
      'customer 10-01T12:57:40 我想退款\n尺码不合适',
    ],
    ['合成买家01', 'member 10-02T01:00:02 亲，已为您登记'],
  ]);
  expect(short(told?.lines ?? [], { pauseHours: 13 })).toHaveLength(1);
});

it('reads a table with times alone: they belong to the day that is given, and to the next when the clock goes back', () => {
  const columns = columnsOf(['客户名', '消息序号', '发送时间', '发送内容', '发送账号', '账号类型']);
  expect(columns).toEqual(['customer', null, 'at', 'text', 'account', 'speaker']);
  const rows = [
    ['买家', '1', '23:59:50', '在吗', '买家', '客户'],
    ['买家', '2', '0:00:10', '亲，在的', '合成测试店:小知', '客服'],
    ['另一位', '1', '08:00:00', '你好', '另一位', '客户'],
  ];
  const lines = rows.map((cells, index) => readChatRow(cells, columns, index + 2));
  expect(short(lines, { firstDay: '2026-10-01' })).toEqual([
    ['买家', 'customer 10-01T15:59:50 在吗', 'member 10-01T16:00:10 亲，在的'],
    ['另一位', 'customer 10-01T00:00:00 你好'],
  ]);
  expect(pastChats(lines, plan(), zone).problems.map(({ problem }) => problem)).toEqual(
    Array(3).fill('moment'),
  );
});

it('reads conversations of Chatwoot’s, one a line or as an answer that lists messages', () => {
  const conversation = {
    id: 7,
    meta: { sender: { name: 'Lin', email: 'lin@example.com' } },
    messages: [
      {
        content: 'Hello',
        message_type: 0,
        created_at: 1_790_000_000,
        sender: { name: 'Lin', type: 'contact' },
      },
      {
        content: 'Hi Lin',
        message_type: 1,
        created_at: 1_790_000_060,
        sender: { name: 'Ana', type: 'user' },
      },
      { content: 'vip?', message_type: 1, private: true, created_at: 1_790_000_070, sender: { name: 'Ana' } },
      { content: 'Ana resolved it', message_type: 2, created_at: 1_790_000_080 },
    ],
  };
  const told = tellFormat(`${JSON.stringify(conversation)}\n${JSON.stringify({ ...conversation, id: 8 })}`);
  expect(told?.format).toBe('chatwoot');
  const { chats } = pastChats(told?.lines ?? [], plan(), zone);
  expect(chats.map(({ thread, customer, email }) => [thread, customer, email])).toEqual([
    ['7', 'Lin', 'lin@example.com'],
    ['8', 'Lin', 'lin@example.com'],
  ]);
  expect(chats[0]?.lines.map(({ speaker, isNote }) => `${speaker} ${isNote}`)).toEqual([
    'customer false',
    'member false',
    'member true',
    'system false',
  ]);
  const { meta, messages } = conversation;
  expect(tellFormat(JSON.stringify({ meta: { contact: meta.sender }, payload: messages }))?.format).toBe(
    'chatwoot',
  );
});

it('reads tickets and chats of Zendesk’s', () => {
  const ticket = {
    id: 35,
    requester: { id: 1, name: 'Lin', email: 'lin@example.com' },
    comments: [
      { author_id: 1, plain_body: 'Broken', public: true, created_at: '2026-10-01T02:00:00Z' },
      { author_id: 2, plain_body: 'Sorry', public: true, created_at: '2026-10-01T02:05:00Z' },
      { author_id: 2, plain_body: 'refund', public: false, created_at: '2026-10-01T02:06:00Z' },
    ],
  };
  const chat = {
    id: 'c1',
    visitor: { id: 'v1', name: 'Wei' },
    history: [
      { type: 'chat.memberjoin', name: 'Wei', timestamp: '2026-10-01T02:00:00Z' },
      { type: 'chat.msg', name: 'Wei', sender_type: 'Visitor', msg: 'hi', timestamp: '2026-10-01T02:00:01Z' },
      {
        type: 'chat.msg',
        name: 'Ana',
        sender_type: 'Agent',
        msg: 'hello',
        timestamp: '2026-10-01T02:00:02Z',
      },
    ],
  };
  const told = tellFormat(JSON.stringify({ tickets: [ticket, chat] }));
  expect(told?.format).toBe('zendesk');
  expect(short(told?.lines ?? [])).toEqual([
    ['Lin', 'customer 10-01T02:00:00 Broken', 'member 10-01T02:05:00 Sorry', 'member 10-01T02:06:00 refund'],
    ['Wei', 'customer 10-01T02:00:01 hi', 'member 10-01T02:00:02 hello'],
  ]);
});

it.each([
  {
    why: 'a table',
    text: '客户名,发送时间,发送内容\n买家,2026-10-01 10:00:00,在吗\n买家,2026-10-01 10:00:05,?',
  },
  {
    why: 'a table that ends in its moments',
    text: 'text,at\nhi,2026-10-01 10:00:00\nyo,2026-10-01 10:00:05',
  },
  { why: 'JSON of something else', text: '[{"a":1}]' },
  { why: 'nothing', text: '' },
])('leaves $why to whoever reads tables', ({ text }) => {
  expect(tellFormat(text)).toBeNull();
});

it('says what cannot be taken in, and takes in the rest', () => {
  const at = '2026-10-01 10:00:00';
  const lines = [
    chatLine({ line: 1, account: '买家', at, text: '好' }),
    chatLine({ line: 2, account: '买家', at: '昨天', text: '好' }),
    chatLine({ line: 3, account: '买家', at, text: ' ' }),
    chatLine({ line: 4, account: '买家', at, text: '长'.repeat(10_001) }),
    chatLine({ line: 5, thread: '无人', account: '店:小知', at, text: '好' }),
  ];
  const { chats, problems } = pastChats(lines, plan(), zone);
  expect(problems.map(({ line, problem }) => [line.line, problem])).toEqual([
    [2, 'moment'],
    [3, 'empty'],
    [4, 'too-long'],
    [5, 'customer'],
  ]);
  expect(chats).toHaveLength(1);
});

it('believes the plan before the file, and the file before the look of an account', () => {
  const at = '2026-10-01 10:00:00';
  const memberId = '01a204ae-4137-7601-93c3-f8664e7d4b56';
  const lines = [
    chatLine({ line: 1, account: '买家', at, text: '一' }),
    chatLine({ line: 2, account: '小知', at, text: '二' }),
    chatLine({ line: 3, account: '甲:乙', at, text: '三', speaker: 'customer', customer: '买家' }),
  ];
  const { chats } = pastChats(
    lines,
    plan({ accounts: [{ account: '小知', speaker: 'member', memberId }] }),
    zone,
  );
  expect(chats.map(({ lines: said }) => said.map(({ speaker, memberId: by }) => [speaker, by]))).toEqual([
    [
      ['customer', null],
      ['member', memberId],
      ['customer', null],
    ],
  ]);
});
