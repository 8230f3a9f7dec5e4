import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { useProcesses } from './processes.ts';

const { newFolder, serve, serveInVain, zhiyin } = useProcesses();

/** A shop on a running server, made as a script makes it. */
interface Shop {
  readonly workspaceId: string;
  readonly siteKey: string;
  /** Of a program that may read every conversation. */
  readonly key: string;
}

async function run(...args: string[]): Promise<string> {
  const { code, out, err } = await zhiyin(args);
  expect(`${err}${code}`).toBe('0');
  return out;
}

async function makeShop(address: string, data: string): Promise<Shop> {
  const owner = ['--shop', '南风茶铺', '--name', '王芳', '--email', 'fang@example.com', '--locale', 'zh'];
  const made = await zhiyin(
    ['owner', 'create', ...owner, '--password-stdin', '--data', data],
    `${randomUUID()}\n`,
  );
  expect(made).toMatchObject({ code: 0, err: '' });
  // Random ids hold runs that look like numbers of cards: whoever compares must see them whole.
  const scopes = 'channels.manage,channels.read,inbox.read,inbox.read-all,inbox.see-sensitive';
  const key = (await run('key', 'create', '--name', 'Drill', '--scopes', scopes, '--data', data)).trim();
  const widget = { name: 'Shop', greetingZh: '您好', greetingEn: 'Hello' };
  const { siteKey } = z
    .object({ siteKey: z.string() })
    .parse(await call(address, 'POST', '/widgets', key, widget));
  return { workspaceId: made.out.trim(), siteKey, key };
}

async function call(
  address: string,
  method: string,
  at: string,
  key: string | null,
  body?: object,
): Promise<unknown> {
  const response = await fetch(`${address}/api${at}`, {
    method,
    headers: {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal: AbortSignal.timeout(20_000),
  });
  if (!response.ok) throw new Error(`${at} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

/** Customers who write until the server goes away; `stored` is what it said it has. */
async function write(address: string, { siteKey }: Shop, visitors = 4) {
  const stored = new Set<string>();
  const visit = async (): Promise<void> => {
    const start = await call(address, 'POST', '/widget/visits', null, { siteKey, locale: 'zh' });
    const { token } = z.object({ token: z.string() }).parse(start);
    for (;;) {
      const text = `第 ${stored.size} 条 ${randomUUID()}`;
      await call(address, 'POST', '/widget/messages', token, { clientMessageId: randomUUID(), text });
      stored.add(text);
    }
  };
  const ended = Promise.allSettled(Array.from({ length: visitors }, visit));
  const reach = (count: number) => vi.waitUntil(() => stored.size > count, { timeout: 60_000 });
  return { stored, reach, ended };
}

const Conversations = z.object({ items: z.array(z.object({ conversationId: z.string() })) });
const Thread = z.object({ messages: z.array(z.object({ number: z.number(), text: z.string() })) });

/** Every line of every conversation, as an agent's program reads them. */
async function read(address: string, { key }: Shop): Promise<string[]> {
  const { items } = Conversations.parse(await call(address, 'GET', '/conversations?limit=50', key));
  const lines: string[] = [];
  for (const { conversationId } of items) {
    for (let after = 0; ; ) {
      const at = `/conversations/${conversationId}/messages?after=${after}&limit=100`;
      const { messages } = Thread.parse(await call(address, 'GET', at, key));
      lines.push(...messages.map(({ text }) => text));
      const last = messages.at(-1);
      if (!last) break;
      after = last.number;
    }
  }
  return lines;
}

const hashIn = (out: string): string | undefined => /[0-9a-f]{64}/.exec(out)?.[0];

describe('the restore drill', () => {
  const patience = 240_000;
  let folder: string;
  let shop: Shop;
  /** What was said to be stored before the backup began. */
  let stored: ReadonlySet<string>;
  const at = (name: string): string => path.join(folder, name);

  beforeAll(async () => {
    folder = await newFolder();
    const server = await serve(at('shop'));
    shop = await makeShop(server.address, at('shop'));
    const writing = await write(server.address, shop);
    await writing.reach(30);
    stored = new Set(writing.stored);
    await run('backup', at('online.zip'), '--data', at('shop'));
    await writing.reach(stored.size + 5);
    expect((await server.stop()).code).toBe(0);
    await writing.ended;
  }, patience);

  it('brings back all that was stored before a backup under way', { timeout: patience }, async () => {
    await run('restore', at('online.zip'), '--data', at('copy'));
    const copy = await serve(at('copy'));
    expect(await (await fetch(`${copy.address}/api/health`)).json()).toMatchObject({ status: 'ready' });
    const lines = await read(copy.address, shop);
    expect(new Set(lines).size).toBe(lines.length);
    expect([...stored].filter((line) => !lines.includes(line))).toEqual([]);
    const doctor = await zhiyin(['doctor', '--data', at('copy'), '--disk-floor-mb', '1']);
    expect(`${doctor.code} ${doctor.out}`).not.toMatch(/^(1|fail)/m);
    await copy.stop();
  });

  it('brings back the same shop, by the hash of all it holds', { timeout: patience }, async () => {
    await run('backup', at('offline.zip'), '--data', at('shop'));
    await run('restore', at('offline.zip'), '--data', at('twin'));
    const hash = hashIn(await run('export', at('shop-export.zip'), '--data', at('shop')));
    expect(hash).toBeDefined();
    expect(hashIn(await run('export', at('twin-export.zip'), '--data', at('twin')))).toBe(hash);
    const again = await zhiyin(['restore', at('offline.zip'), '--data', at('twin')]);
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('--force') });
  });
});

describe('one server on a data folder', () => {
  it('keeps a second one out and goes on, and loses nothing when it is stopped amid writing', {
    timeout: 240_000,
  }, async () => {
    const data = path.join(await newFolder(), 'data');
    const server = await serve(data);
    const shop = await makeShop(server.address, data);
    // It took a free port: what it tells of itself names that one.
    expect(await call(server.address, 'GET', '/portal', shop.key)).toMatchObject({
      url: expect.stringContaining(`${server.address}/portal/`),
    });
    const writing = await write(server.address, shop, 8);
    const second = await serveInVain(data);
    expect(second.code).not.toBe(0);
    expect(second.err).toContain(`process ${server.pid} `);
    await writing.reach(writing.stored.size + 30);

    const { code, seconds } = await server.stop();
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(10);
    await writing.ended;
    const again = await serve(data);
    const lines = await read(again.address, shop);
    expect(new Set(lines).size).toBe(lines.length);
    expect([...writing.stored].filter((line) => !lines.includes(line))).toEqual([]);
    await again.stop();
  });
});
