import { setTimeout as pause } from 'node:timers/promises';
import { sendVisitorMessage } from '@zhiyin/domain/inbox';
import type { LiveFact } from '@zhiyin/domain/platform';
import { v7 } from 'uuid';
import { openClient } from '../client.ts';
import { openCrowd, visit } from '../crowd.ts';
import { Ear } from '../ear.ts';
import { type Latencies, openLatencies } from '../latencies.ts';
import type { TrialShop } from '../shop.ts';

/** How much is open while it is measured. */
export interface Floorful {
  readonly chats: number;
  readonly agents: number;
  readonly messages: number;
}

const everyMs = 40;

/**
 * From the moment a customer presses send to the moment each agent's socket has it, with so many chats and agents
 * connected; one customer after the other writes, about 25 a second.
 */
export async function toTheScreen(
  shop: TrialShop,
  { chats, agents, messages }: Floorful,
): Promise<Latencies> {
  const latencies = openLatencies();
  const pressed = new Map<string, number>();
  const hear = (fact: LiveFact): void => {
    const from = fact.kind === 'inbox.message-received' ? pressed.get(fact.subjectId ?? '') : undefined;
    if (from !== undefined) latencies.add(performance.now() - from);
  };
  const tokens = await visit(shop, chats);
  const ids = await openConversations(shop, tokens);
  const crowd = openCrowd(shop, tokens, () => undefined);
  const ears = Array.from(
    { length: agents },
    () => new Ear({ base: shop.base, token: shop.agentKey, call: shop.asAgent, hear }),
  );
  try {
    await crowd.come(400);
    await Promise.all(ears.map((ear) => ear.open()));
    for (let n = 0; n < messages; n++) {
      const at = n % tokens.length;
      pressed.set(ids[at] ?? '', performance.now());
      await send(shop, tokens[at] ?? '');
      await pause(everyMs);
    }
    await pause(500);
    return latencies;
  } finally {
    crowd.close();
    for (const ear of ears) ear.close();
  }
}

/** Each chat has its conversation before anything is measured. */
async function openConversations(shop: TrialShop, tokens: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (let from = 0; from < tokens.length; from += 16) {
    const some = tokens.slice(from, from + 16);
    ids.push(...(await Promise.all(some.map((token) => send(shop, token)))));
  }
  return ids;
}

async function send(shop: TrialShop, token: string): Promise<string> {
  const call = openClient(shop.base, () => ({ authorization: `Bearer ${token}` }));
  const sent = await call(sendVisitorMessage, { body: { clientMessageId: v7(), text: '在吗？' } });
  return sent.conversation.conversationId;
}
