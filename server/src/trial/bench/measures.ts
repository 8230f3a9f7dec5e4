import { startVisit } from '@zhiyin/domain/channels';
import {
  listConversations,
  readThread,
  searchMessages,
  sendReply,
  sendVisitorMessage,
} from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import type { z } from 'zod';
import type { Call } from '../client.ts';
import type { BenchShop } from './bench-shop.ts';
import type { Lane } from './lane.ts';

/** One thing to time. `open` prepares; what it answers is called over and over, with the lane that calls. */
export interface Measure {
  readonly what: string;
  readonly isWrite: boolean;
  readonly open: (shop: BenchShop) => Promise<(lane: Lane, index: number) => Promise<unknown>>;
}

const lanes = 10;
/** Common and rare, of two characters and of two words, in both languages. */
export const searched = [
  '快递',
  '尺码',
  '退货 运费',
  '今天拍下',
  'refund',
  'where is my order',
  '优惠券叠加',
  '不存在的词',
];
const text = '你好，请问这件还有货吗？想今天拍下。';

/** What the product does most, as its users do it. */
export const measures: readonly Measure[] = [
  {
    what: 'start a conversation',
    isWrite: true,
    open: async (shop) => async (lane) => {
      const body = { siteKey: shop.siteKey, locale: 'zh' } as const;
      const { token } = read(startVisit.response, await lane.ask(startVisit, { body }, null));
      return lane.ask(sendVisitorMessage, { body: { clientMessageId: v7(), text } }, `Bearer ${token}`);
    },
  },
  {
    what: 'send a message',
    isWrite: true,
    open: async (shop) => {
      const tokens = await Promise.all(Array.from({ length: lanes }, () => shop.newVisitorToken()));
      return (lane, index) =>
        lane.ask(
          sendVisitorMessage,
          { body: { clientMessageId: v7(), text } },
          `Bearer ${inLane(tokens, index)}`,
        );
    },
  },
  {
    what: 'agent’s reply',
    isWrite: true,
    open: async (shop) => {
      const ids = await Promise.all(Array.from({ length: lanes }, () => openOne(shop)));
      return (lane, index) => {
        const params = { conversationId: inLane(ids, index) };
        const asked = { params, body: { clientMessageId: v7(), text } };
        return lane.ask(sendReply, asked, `Bearer ${shop.agentKey}`);
      };
    },
  },
  {
    what: 'list 50 conversations',
    isWrite: false,
    open: async (shop) => (lane) =>
      lane.ask(listConversations, { query: { limit: 50 } }, `Bearer ${shop.agentKey}`),
  },
  {
    what: 'read a thread',
    isWrite: false,
    open: async (shop) => {
      const ids = await shop.someConversations();
      return (lane) => {
        const conversationId = ids[Math.floor(Math.random() * ids.length)] ?? '';
        return lane.ask(
          readThread,
          { params: { conversationId }, query: { limit: 50 } },
          `Bearer ${shop.agentKey}`,
        );
      };
    },
  },
  {
    what: 'search all messages',
    isWrite: false,
    open: async (shop) => {
      let asked = 0;
      return (lane) => {
        const query = { text: searched[asked++ % searched.length] ?? '', limit: 20 };
        return lane.ask(searchMessages, { query }, `Bearer ${shop.agentKey}`);
      };
    },
  },
];

/** Reads an answer by its contract. */
function read<Schema extends z.ZodType>(schema: Schema, body: string): z.infer<Schema> {
  return schema.parse(JSON.parse(body));
}

async function openOne(shop: BenchShop): Promise<string> {
  const visitor: Call = await shop.newVisitor();
  const sent = await visitor(sendVisitorMessage, { body: { clientMessageId: v7(), text } });
  return sent.conversation.conversationId;
}

function inLane<Item>(items: readonly Item[], lane: number): Item {
  const item = items[lane % items.length];
  if (item === undefined) throw new Error('no lane');
  return item;
}
