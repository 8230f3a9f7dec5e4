import { startVisit } from '@zhiyin/domain/channels';
import { listConversations, sendVisitorMessage } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { seedShop } from '../../seed/seed-shop.ts';
import { type Call, openClient } from '../client.ts';
import type { OwnServer } from '../own-server.ts';
import { type OwnedShop, setUpShop } from '../shop.ts';
import { openConfiguredSystem, shopContext } from './fill.ts';
import { settled } from './settled.ts';
import { sell } from './sold.ts';

/** A shop whose amount of data the bench decides. */
export interface BenchShop extends OwnedShop {
  /** Adds so many conversations of the past, and an order to each. */
  fill(conversations: number): Promise<void>;
  /** Calls as a new visitor. */
  newVisitor(): Promise<Call>;
  /** The token of a new visitor. */
  newVisitorToken(): Promise<string>;
  /** Ids of conversations that exist. */
  someConversations(): Promise<string[]>;
}

/** Sets up a fresh server and learns how to fill it. */
export async function openBenchShop(server: OwnServer): Promise<BenchShop> {
  const shop = await setUpShop(server.base);
  let seed = 1;
  const newVisitorToken = async (): Promise<string> => {
    const body = { siteKey: shop.siteKey, locale: 'zh' } as const;
    return (await openClient(server.base, () => ({}))(startVisit, { body })).token;
  };
  const newVisitor = async (): Promise<Call> => {
    const token = await newVisitorToken();
    return openClient(server.base, () => ({ authorization: `Bearer ${token}` }));
  };
  return {
    ...shop,
    newVisitor,
    newVisitorToken,
    fill: async (conversations) => {
      const opened = await openConfiguredSystem(server);
      try {
        const filled = await shopContext(opened.system);
        const amount = {
          customers: Math.ceil(conversations / 2),
          conversations,
          linesMin: 10,
          days: 90,
          seed: seed++,
        };
        await seedShop(filled.ctx, filled.shop, amount);
        await sell(filled.ctx);
        await settled(filled.ctx);
      } finally {
        await opened.close();
      }
    },
    someConversations: async () => {
      const { items } = await shop.asAgent(listConversations, { query: { limit: 200 } });
      if (items.length > 0) return items.map((item) => item.conversationId);
      const visitor = await newVisitor();
      const sent = await visitor(sendVisitorMessage, { body: { clientMessageId: v7(), text: 'first' } });
      return [sent.conversation.conversationId];
    },
  };
}
