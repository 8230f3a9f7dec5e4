import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startVisit } from '@zhiyin/domain/channels';
import { listConversations } from '@zhiyin/domain/inbox';
import pg from 'pg';
import { v7 } from 'uuid';
import WebSocket from 'ws';
import { attachEmbedded } from '#platform/embedded/attach.ts';
import { openClient } from '../client.ts';
import type { OwnServer } from '../own-server.ts';
import type { TrialShop } from '../shop.ts';
import { burst, type Outcome, underLoadOn } from '../under-load.ts';

const main = path.resolve(import.meta.dirname, '../../main.ts');

/** F3: a second server on the same data folder is refused and names the first, which goes on unharmed. */
export async function secondServer(server: OwnServer): Promise<Outcome> {
  return underLoadOn(server, { ...burst, linesEach: 20 }, async () => {
    if (server.databaseUrl !== null)
      return ['a database server takes any number of processes; nothing to refuse'];
    const { code, said } = await startAnother(server.dataDir);
    const isNamed = said.includes(String(server.pid()));
    const sign = code !== 0 && isNamed ? '' : '! ';
    return [
      `${sign}the second ended with ${code}${isNamed ? ' and named the first' : ' and did not name the first'}`,
    ];
  });
}

/** F5: a table is locked for longer than a request may take; sends fail fast, nothing is sent twice. */
export async function slowDatabase(server: OwnServer, lockedMs: number): Promise<Outcome> {
  return underLoadOn(server, burst, async (shop) => {
    await pause(500);
    const client = new pg.Client({
      connectionString: server.databaseUrl ?? (await attachEmbedded(server.dataDir)) ?? '',
    });
    await client.connect();
    await client.query('begin; lock table conversations in access exclusive mode');
    const probe = await sendOnce(shop);
    await pause(lockedMs);
    await client.query('rollback');
    await client.end();
    const isFast = probe.status === 503 && probe.tookMs <= 10_000 && probe.retryAfter !== null;
    return [
      `${isFast ? '' : '! '}while locked: ${probe.status} after ${Math.round(probe.tookMs)} ms, retry-after ${probe.retryAfter}`,
    ];
  });
}

/** F16: requests and socket messages that are far too large are refused, and nobody else notices. */
export async function oversized(server: OwnServer): Promise<Outcome> {
  return underLoadOn(server, { ...burst, linesEach: 30 }, async (shop) => {
    const token = await aVisitor(shop);
    const send = (body: string): Promise<number> =>
      fetch(`${shop.base}/api/widget/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body,
      }).then(
        (response) => response.status,
        // The server may hang up before it has read everything: refused all the same.
        () => 413,
      );
    const huge = await send(JSON.stringify({ clientMessageId: v7(), text: 'x'.repeat(10 * 1024 * 1024) }));
    const long = await send(JSON.stringify({ clientMessageId: v7(), text: '长'.repeat(100_000) }));
    const closed = await socketCode(shop, 'x'.repeat(200_000));
    const isGood = huge === 413 && long === 422 && closed === 1009;
    return [
      `${isGood ? '' : '! '}10 MB body ${huge}, 100,000 characters ${long}, 200 kB socket message ${closed}`,
    ];
  });
}

async function startAnother(dataDir: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [main, '--port', '0', '--data', dataDir], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, said };
}

/** One visitor's send, without patience. */
export async function sendOnce(
  shop: TrialShop,
): Promise<{ status: number; tookMs: number; retryAfter: string | null; body: string }> {
  const token = await aVisitor(shop);
  const from = performance.now();
  const response = await fetch(`${shop.base}/api/widget/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ clientMessageId: v7(), text: 'probe' }),
  });
  const body = await response.text();
  const tookMs = performance.now() - from;
  return { status: response.status, tookMs, retryAfter: response.headers.get('retry-after'), body };
}

/** True when the agents' list of conversations answers. */
export async function canRead(shop: TrialShop): Promise<boolean> {
  return shop.asAgent(listConversations, { query: { limit: 1 } }).then(
    () => true,
    () => false,
  );
}

async function aVisitor(shop: TrialShop): Promise<string> {
  const call = openClient(shop.base, () => ({}));
  return (await call(startVisit, { body: { siteKey: shop.siteKey, locale: 'en' } })).token;
}

async function socketCode(shop: TrialShop, message: string): Promise<number> {
  const socket = new WebSocket(`${shop.base.replace('http', 'ws')}/api/live`);
  return new Promise((resolve) => {
    socket.on('open', () => socket.send(message));
    socket.on('error', () => undefined);
    socket.on('close', resolve);
  });
}
