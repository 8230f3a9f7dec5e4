import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { sendVisitorMessage } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { openClient } from '../client.ts';
import { type Crowd, openCrowd, visit } from '../crowd.ts';
import { openDesk, type TrialDesk } from '../desk.ts';
import { type Latencies, openLatencies, sayLatencies } from '../latencies.ts';
import type { OwnServer } from '../own-server.ts';
import { setUpShop, type TrialShop } from '../shop.ts';
import type { Outcome } from '../under-load.ts';

const comingPerSecond = 800;

/** A shop whose customers all have their chat open. */
interface Full {
  readonly shop: TrialShop;
  readonly desk: TrialDesk;
  readonly tokens: readonly string[];
  readonly crowd: Crowd;
  /** How often each chat heard of an answer. */
  readonly answers: number[];
  readonly answered: Latencies;
  readonly delivered: Latencies;
  /** When the answer for a chat was sent. */
  readonly sentAt: Map<number, number>;
  readonly upMs: number;
}

async function fill(server: OwnServer, count: number): Promise<Full> {
  const shop = await setUpShop(server.base);
  const tokens = await visit(shop, count);
  const delivered = openLatencies();
  const answered = openLatencies();
  const sentAt = new Map<number, number>();
  const answers = tokens.map(() => 0);
  const hear = (place: number): void => {
    answers[place] = (answers[place] ?? 0) + 1;
    answered.add(performance.now() - (sentAt.get(place) ?? performance.now()));
  };
  const crowd = openCrowd(shop, tokens, hear);
  const upMs = await crowd.come(comingPerSecond);
  const desk = await openDesk(shop, delivered);
  return { shop, desk, tokens, crowd, answers, answered, delivered, sentAt, upMs };
}

/** Customers write, each in their own chat, and the desk answers each; resolves when the desk has answered. */
async function talk(full: Full, places: readonly number[]): Promise<void> {
  for (const place of places) {
    const call = openClient(full.shop.base, () => ({ authorization: `Bearer ${full.tokens[place]}` }));
    const body = { clientMessageId: v7(), text: `${place} 在吗？` };
    const { conversation, message } = await call(sendVisitorMessage, { body });
    await full.desk.heard(conversation.conversationId, message.number);
    full.sentAt.set(place, performance.now());
    await full.desk.reply(conversation.conversationId, `${place} 在的，您请说。`);
  }
}

/** F13: ten thousand chats are open; the desk and some of the customers talk meanwhile. */
export async function manyChats(server: OwnServer, count: number, slack = 1): Promise<Outcome> {
  const before = await memoryMb(server.pid());
  const full = await fill(server, count);
  const after = await memoryMb(server.pid());
  const places = spread(count, Math.min(200, count));
  await talk(full, places);
  await untilHeard(full, places, 1);
  const some = full.answered.at(0.95) ?? Number.POSITIVE_INFINITY;
  full.crowd.close();
  const all = await broadcast(full, count);
  full.desk.close();
  const isGood =
    full.upMs <= 30_000 * slack &&
    after <= 400 * slack &&
    some <= 300 * slack &&
    (all.at(0.99) ?? Number.POSITIVE_INFINITY) <= 1_000 * slack;
  return {
    isGood: isGood && full.crowd.disorder() === 0,
    lines: [
      `${count} chats open after ${(full.upMs / 1000).toFixed(1)} s; the server holds ${after} MB (${before} MB before)`,
      `customer writes → agent’s socket: ${sayLatencies(full.delivered)}`,
      `agent answers → customer’s socket: ${sayLatencies(full.answered)}`,
      `one answer → ${count} sockets: ${sayLatencies(all)}`,
    ],
  };
}

/** One customer with the shop open in every tab: one answer goes to all of them. */
async function broadcast(full: Full, count: number): Promise<Latencies> {
  const [token] = await visit(full.shop, 1);
  const tokens = Array.from({ length: count }, () => token ?? '');
  const all = openLatencies();
  let sentAt = Number.POSITIVE_INFINITY;
  const crowd = openCrowd(full.shop, tokens, () => all.add(performance.now() - sentAt));
  await crowd.come(comingPerSecond);
  const call = openClient(full.shop.base, () => ({ authorization: `Bearer ${token}` }));
  const { conversation } = await call(sendVisitorMessage, { body: { clientMessageId: v7(), text: '在吗' } });
  sentAt = performance.now();
  await full.desk.reply(conversation.conversationId, '在的');
  await until(() => all.count() >= count, 30_000);
  crowd.close();
  return all;
}

/** F14: the server is killed with everybody connected; all come back, and none misses an answer or hears it twice. */
export async function reconnectStorm(server: OwnServer, count: number, slack = 1): Promise<Outcome> {
  const full = await fill(server, count);
  const places = spread(count, Math.min(200, count));
  await talk(full, places);
  await untilHeard(full, places, 1);
  const awayMs = await server.killAndRestart();
  // While most are still away: what they missed must reach them when they are back.
  const [backMs] = await Promise.all([full.crowd.all(60_000), talk(full, places)]);
  await untilHeard(full, places, 2);
  const wrong = places.filter((place) => full.answers[place] !== 2).length;
  const memory = await memoryMb(server.pid());
  const disorder = full.crowd.disorder() + full.desk.disorder();
  full.crowd.close();
  full.desk.close();
  return {
    isGood: backMs <= 15_000 * slack && wrong === 0 && disorder === 0,
    lines: [
      `${count} chats open after ${(full.upMs / 1000).toFixed(1)} s; killed, ready again after ${(awayMs / 1000).toFixed(1)} s`,
      `all back ${(backMs / 1000).toFixed(1)} s later; ${memory} MB; missed or doubled answers ${wrong}, disorder ${disorder}`,
    ],
  };
}

/** F15: pages that hang and read nothing are cut off, and cost the server little until then. */
export async function slowReaders(
  server: OwnServer,
  { sockets, events }: { sockets: number; events: number },
  slack = 1,
): Promise<Outcome> {
  const shop = await setUpShop(server.base);
  const desk = await openDesk(shop, openLatencies());
  const keys = Array.from({ length: sockets }, () => shop.agentKey);
  const crowd = openCrowd(shop, keys, () => undefined);
  await crowd.come(comingPerSecond);
  const before = await memoryMb(server.pid());
  crowd.stopReading();
  let most = before;
  const watch = setInterval(() => {
    void memoryMb(server.pid()).then((mb) => {
      most = Math.max(most, mb);
    });
  }, 200);
  const tokens = await visit(shop, 16);
  let left = events;
  const write = async (token: string): Promise<void> => {
    const call = openClient(shop.base, () => ({ authorization: `Bearer ${token}` }));
    for (; left > 0; left--) {
      const body = { clientMessageId: v7(), text: 'x' };
      const { conversation, message } = await call(sendVisitorMessage, { body });
      await desk.heard(conversation.conversationId, message.number);
    }
  };
  await Promise.all(tokens.map(write));
  clearInterval(watch);
  desk.close();
  crowd.close();
  const grown = most - before;
  return {
    isGood: grown < 64 * slack && desk.disorder() === 0,
    lines: [
      `${sockets} agents’ sockets that read nothing, ${events} messages: the server grew by ${grown} MB at most; one that reads heard all of them`,
    ],
  };
}

async function untilHeard(full: Full, places: readonly number[], times: number): Promise<void> {
  await until(() => places.every((place) => (full.answers[place] ?? 0) >= times), 60_000);
}

async function until(isSo: () => boolean, withinMs: number): Promise<void> {
  for (const from = performance.now(); !isSo() && performance.now() - from < withinMs; ) await pause(20);
}

/** Every nth of `count` places, `wanted` in all. */
function spread(count: number, wanted: number): number[] {
  return Array.from({ length: wanted }, (_, index) => Math.floor((index * count) / wanted));
}

/** Resident memory of a process, in MB. */
async function memoryMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024);
}
