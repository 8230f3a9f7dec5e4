import { readThread, sendReply } from '@zhiyin/domain/inbox';
import type { LiveFact } from '@zhiyin/domain/platform';
import { v7 } from 'uuid';
import { Ear } from './ear.ts';
import type { Said, Stored } from './history.ts';
import type { Latencies } from './latencies.ts';
import type { TrialShop } from './shop.ts';
import { Waiting } from './waiting.ts';

/** The agents of a trial: one live socket that hears of customers' messages, and the API to answer them. */
export interface TrialDesk {
  /** Resolves when the desk has heard of the message with this number in the conversation. */
  heard(conversationId: string, number: number): Promise<void>;
  reply(conversationId: string, text: string): Promise<Said>;
  /** The conversation as the API has it. */
  read(conversationId: string): Promise<Stored[]>;
  disorder(): number;
  cut(): void;
  close(): void;
}

/** Opens the desk; `delivered` gets the ms from a message's storing to its being heard here. */
export async function openDesk(shop: TrialShop, delivered: Latencies): Promise<TrialDesk> {
  const rooms = new Map<string, Waiting>();
  const roomOf = (conversationId: string): Waiting => {
    const room = rooms.get(conversationId) ?? new Waiting();
    rooms.set(conversationId, room);
    return room;
  };
  const hear = (fact: LiveFact): void => {
    if (fact.kind !== 'inbox.message-received' || fact.subjectId === null) return;
    delivered.add(Date.now() - Date.parse(fact.occurredAt));
    roomOf(fact.subjectId).reach(numberOf(fact.payload));
  };
  const ear = new Ear({ base: shop.base, token: shop.agentKey, call: shop.asAgent, hear });
  await ear.open();
  return {
    heard: (conversationId, number) => roomOf(conversationId).until(number),
    reply: async (conversationId, text) => {
      const key = v7();
      await shop.asAgent(sendReply, { params: { conversationId }, body: { clientMessageId: key, text } });
      return { conversation: conversationId, who: 'a', text, key, isAcknowledged: true };
    },
    read: (conversationId) => readAll(shop, conversationId),
    disorder: () => ear.disorder,
    cut: () => ear.cut(),
    close: () => ear.close(),
  };
}

async function readAll(shop: TrialShop, conversationId: string): Promise<Stored[]> {
  const stored: Stored[] = [];
  for (let after = 0; ; ) {
    const { messages } = await shop.asAgent(readThread, {
      params: { conversationId },
      query: { after, limit: 200 },
    });
    for (const { authorKind, text, clientMessageId, number } of messages) {
      const who = authorKind === 'customer' ? 'c' : 'a';
      stored.push({ conversation: conversationId, who, text, key: clientMessageId, number });
    }
    const last = messages.at(-1);
    if (!last || messages.length < 200) return stored;
    after = last.number;
  }
}

function numberOf(payload: unknown): number {
  return typeof payload === 'object' && payload !== null
    ? Number(Reflect.get(payload, 'number'))
    : Number.NaN;
}
