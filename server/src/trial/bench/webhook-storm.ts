import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type ChannelAccount, createAccount, listAccounts } from '@zhiyin/domain/channels';
import { listConversations, readThread } from '@zhiyin/domain/inbox';
import { Agent, request } from 'undici';
import { signatureHeader, signBody } from '#platform/webhooks/signature.ts';
import { type Latencies, openLatencies, sayLatencies } from '../latencies.ts';
import type { OwnedShop } from '../shop.ts';

/** How hard vendors call, and for how long. */
export interface StormSize {
  readonly perSecond: number;
  readonly seconds: number;
  readonly customers: number;
}

/** What came of a storm. */
export interface Storm {
  readonly sent: number;
  /** Calls that were not answered with 200 within three seconds: the vendor would bring them again. */
  readonly late: number;
  readonly answers: Latencies;
  /** From the last call until all of it stood in conversations. */
  readonly takenInSeconds: number;
  readonly looked: number;
  /** Of the conversations looked at, those that miss something or have it in another order. */
  readonly disordered: number;
}

const answerMs = 3_000;
const tickMs = 20;
const lookedMax = 40;
const takenInMax = 600;

/**
 * Vendors bring messages at a rate that does not wait for answers, one message a call, the customers in turn; then all of
 * it has to stand in conversations, each in its order.
 */
export async function webhookStorm(shop: OwnedShop, size: StormSize): Promise<Storm> {
  const secret = randomBytes(24).toString('base64url');
  const answers = { url: 'http://127.0.0.1:9/', secret };
  const account = await shop.asOwner(createAccount, { body: { kind: 'webhook', name: 'Storm', answers } });
  const { sent, late, latencies } = await blow(
    `${shop.base}${new URL(account.callbackUrl).pathname}`,
    secret,
    size,
  );
  const startedMs = performance.now();
  const { accountId } = account;
  const isIn = async (): Promise<boolean> => (await accountOf(shop, accountId))?.waitingIn === 0;
  const until = startedMs + takenInMax * 1000;
  while (!(await isIn()) && performance.now() < until) await pause(250);
  const takenInSeconds = Math.round((performance.now() - startedMs) / 100) / 10;
  return { sent, late, answers: latencies, takenInSeconds, ...(await look(shop, accountId, size)) };
}

/** One line for the table. */
export function sayStorm({ sent, late, answers, takenInSeconds, looked, disordered }: Storm): string {
  const told = `${sent - late} of ${sent} answered within 3 s · ${sayLatencies(answers)}`;
  return `webhook storm: ${told} · all taken in ${takenInSeconds} s after · ${looked - disordered} of ${looked} in order`;
}

async function accountOf(shop: OwnedShop, accountId: string): Promise<ChannelAccount | undefined> {
  const { items } = await shop.asOwner(listAccounts);
  return items.find((one) => one.accountId === accountId);
}

async function blow(url: string, secret: string, { perSecond, seconds, customers }: StormSize) {
  const dispatcher = new Agent({ connections: 128, pipelining: 1 });
  const latencies = openLatencies();
  const flights: Promise<void>[] = [];
  const wanted = perSecond * seconds;
  let [sent, late] = [0, 0];
  const fly = async (number: number): Promise<void> => {
    const body = JSON.stringify({ events: [eventOf(number, customers)] });
    const headers = {
      'content-type': 'application/json',
      [signatureHeader]: signBody([secret], body, new Date()),
    };
    const startedMs = performance.now();
    const status = await request(url, { method: 'POST', headers, body, dispatcher }).then(
      async (answer) => {
        await answer.body.dump();
        return answer.statusCode;
      },
      () => 0,
    );
    const tookMs = performance.now() - startedMs;
    latencies.add(tookMs);
    if (status !== 200 || tookMs > answerMs) late++;
  };
  const startedMs = performance.now();
  while (sent < wanted) {
    const due = Math.min(wanted, Math.floor(((performance.now() - startedMs) / 1000) * perSecond));
    for (; sent < due; sent++) flights.push(fly(sent));
    await pause(tickMs);
  }
  await Promise.all(flights);
  await dispatcher.close();
  return { sent, late, latencies };
}

/** The n-th message: its customer's turn, and the how-many-th of theirs. */
function eventOf(number: number, customers: number) {
  const customer = `storm-${number % customers}`;
  const turn = Math.floor(number / customers);
  return {
    id: `storm-${number}`,
    kind: 'message',
    at: new Date(Date.now()).toISOString(),
    conversation: customer,
    sender: { id: customer, name: customer },
    text: `${turn}`,
  };
}

/** Reads some of the conversations: each has all of its customer's messages, in order. */
async function look(shop: OwnedShop, accountId: string, { perSecond, seconds, customers }: StormSize) {
  const each = Math.floor((perSecond * seconds) / customers);
  const { items } = await shop.asAgent(listConversations, { query: { limit: 200, order: 'recent' } });
  const theirs = items.filter(({ channelId }) => channelId === accountId).slice(0, lookedMax);
  let disordered = 0;
  for (const { conversationId } of theirs) {
    const asked = { params: { conversationId }, query: { limit: 200 } };
    const { messages } = await shop.asAgent(readThread, asked);
    const turns = messages.map(({ text }) => Number(text));
    const isInOrder = turns.every((turn, at) => turn === at) && turns.length >= each;
    if (!isInOrder) disordered++;
  }
  return { looked: theirs.length, disordered };
}
