import { listConversations, readThread, sendReply, sendVisitorMessage } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import type { Call } from '../client.ts';
import type { BenchShop } from './bench-shop.ts';

/** One thing to time. `open` prepares; what it answers is called over and over, with the lane that calls. */
export interface Measure {
  readonly what: string;
  readonly isWrite: boolean;
  readonly open: (shop: BenchShop) => Promise<(lane: number) => Promise<unknown>>;
}

const lanes = 10;
const text = '你好，请问这件还有货吗？想今天拍下。';

/** What the product does most, as its users do it. */
export const measures: readonly Measure[] = [
  {
    what: 'start a conversation',
    isWrite: true,
    open: async (shop) => async () => {
      const visitor = await shop.newVisitor();
      return visitor(sendVisitorMessage, { body: { clientMessageId: v7(), text } });
    },
  },
  {
    what: 'send a message',
    isWrite: true,
    open: async (shop) => {
      const visitors = await Promise.all(Array.from({ length: lanes }, () => shop.newVisitor()));
      return (lane) => inLane(visitors, lane)(sendVisitorMessage, { body: { clientMessageId: v7(), text } });
    },
  },
  {
    what: 'agent’s reply',
    isWrite: true,
    open: async (shop) => {
      const ids = await Promise.all(Array.from({ length: lanes }, () => openOne(shop)));
      return (lane) =>
        shop.asAgent(sendReply, {
          params: { conversationId: inLane(ids, lane) },
          body: { clientMessageId: v7(), text },
        });
    },
  },
  {
    what: 'list 50 conversations',
    isWrite: false,
    open: async (shop) => () => shop.asAgent(listConversations, { query: { limit: 50 } }),
  },
  {
    what: 'read a thread',
    isWrite: false,
    open: async (shop) => {
      const ids = await shop.someConversations();
      return () => {
        const conversationId = ids[Math.floor(Math.random() * ids.length)] ?? '';
        return shop.asAgent(readThread, { params: { conversationId }, query: { limit: 50 } });
      };
    },
  },
];

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
