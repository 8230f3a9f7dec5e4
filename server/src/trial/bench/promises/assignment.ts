import { setTimeout as pause } from 'node:timers/promises';
import { closeConversation, conversationAssigned, sendVisitorMessage } from '@zhiyin/domain/inbox';
import { heartbeat, setPresence } from '@zhiyin/domain/people';
import type { LiveFact } from '@zhiyin/domain/platform';
import { v7 } from 'uuid';
import { Ear } from '../../ear.ts';
import { type Latencies, openLatencies } from '../../latencies.ts';
import type { BenchShop } from '../bench-shop.ts';

const everyMs = 100;
const givenWithinMs = 15_000;
/** Presence is forgotten when nothing is heard of somebody for a while. */
const beatsEvery = 30;

/**
 * From the moment an agent with full hands hears that a conversation is closed to the moment every socket knows that the
 * next customer who waits is theirs: what a customer goes on waiting once somebody has room.
 */
export async function assignment(shop: BenchShop, times: number): Promise<Latencies> {
  const latencies = openLatencies();
  const desk = await sitDown(shop);
  try {
    for (let left = times + 10; left > 0; left--) await oneWaits(shop);
    await shop.asOwner(heartbeat);
    for (let time = 0; time < times; time++) {
      if (time % beatsEvery === 0) await shop.asOwner(heartbeat);
      const conversationId = await desk.given();
      const told = desk.toldOfAnother().then(() => performance.now());
      await shop.asOwner(closeConversation, { params: { conversationId }, body: {} });
      const roomMs = performance.now();
      latencies.add(Math.max(0, (await told) - roomMs));
      await pause(everyMs);
    }
    return latencies;
  } finally {
    await desk.leave();
  }
}

interface Desk {
  /** A conversation that the owner was given; waits for one. */
  given(): Promise<string>;
  /** Resolves when the owner is given one more than so far. */
  toldOfAnother(): Promise<void>;
  leave(): Promise<void>;
}

/** The owner sits down with the room that everybody has at first. */
async function sitDown(shop: BenchShop): Promise<Desk> {
  const all: string[] = [];
  let taken = 0;
  let wake: () => void = () => undefined;
  const { memberId } = await shop.asOwner(setPresence, { body: { status: 'available' } });
  const hear = ({ kind, payload }: LiveFact): void => {
    const told =
      kind === conversationAssigned.kind ? conversationAssigned.payload.safeParse(payload).data : null;
    if (told?.to !== memberId) return;
    all.push(told.conversationId);
    wake();
  };
  const ear = new Ear({ base: shop.base, token: shop.agentKey, call: shop.asAgent, hear });
  await ear.open();
  const until = async (count: number): Promise<void> => {
    const untilMs = performance.now() + givenWithinMs;
    while (all.length < count) {
      if (performance.now() > untilMs) throw new Error('nothing was assigned although there is room');
      await Promise.race([new Promise<void>((resolve) => (wake = resolve)), pause(1000)]);
    }
  };
  return {
    given: async () => {
      await until(taken + 1);
      const conversationId = all[taken] ?? '';
      taken += 1;
      return conversationId;
    },
    toldOfAnother: () => until(all.length + 1),
    leave: async () => {
      ear.close();
      await shop.asOwner(setPresence, { body: { status: 'away' } });
      for (const conversationId of all.slice(taken)) {
        await shop.asOwner(closeConversation, { params: { conversationId }, body: {} });
      }
    },
  };
}

async function oneWaits(shop: BenchShop): Promise<void> {
  const visitor = await shop.newVisitor();
  await visitor(sendVisitorMessage, { body: { clientMessageId: v7(), text: '在吗？' } });
}
