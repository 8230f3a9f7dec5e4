import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { useProcesses } from '../processes.ts';

/**
 * Every earlier state of the product that somebody may be upgrading from: a shop backed up by it, and the API key of a
 * program that works there. `README.md` beside this file says how to add one.
 */
const folder = import.meta.dirname;
const backups = readdirSync(folder).filter((name) => name.endsWith('.zip'));
const keys = z
  .record(z.string(), z.object({ key: z.string(), conversations: z.number(), messages: z.number() }))
  .parse(JSON.parse(readFileSync(path.join(folder, 'shops.json'), 'utf8')));

const { newFolder, serve, zhiyin } = useProcesses();
const patience = 240_000;

const Page = z.object({
  items: z.array(z.object({ conversationId: z.string(), messageCount: z.number(), state: z.string() })),
  next: z.string().nullable(),
});
const Thread = z.object({ messages: z.array(z.object({ number: z.number(), text: z.string() })) });

it.each(backups)(
  'takes over the shop that an earlier release kept: %s',
  { timeout: patience },
  async (name) => {
    const { key, conversations, messages } = keys[name] ?? { key: '', conversations: -1, messages: -1 };
    const data = path.join(await newFolder(), 'data');
    expect(await zhiyin(['restore', path.join(folder, name), '--data', data])).toMatchObject({ code: 0 });
    const server = await serve(data);
    const call = async (at: string, body?: object): Promise<unknown> => {
      const response = await fetch(`${server.address}/api${at}`, {
        method: body ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${key}`, ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      expect(`${at} ${response.status}`).toBe(`${at} 200`);
      return response.json();
    };

    const held: { conversationId: string; messageCount: number; state: string }[] = [];
    for (let after = ''; ; ) {
      const page = Page.parse(await call(`/conversations?limit=200${after}`));
      held.push(...page.items);
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    let lines = 0;
    for (const { conversationId, messageCount } of held) {
      const thread = Thread.parse(await call(`/conversations/${conversationId}/messages?limit=200`));
      expect(thread.messages.map(({ number }) => number)).toEqual(
        Array.from({ length: messageCount }, (_, index) => index + 1),
      );
      lines += messageCount;
    }
    expect({ conversations: held.length, messages: lines }).toEqual({ conversations, messages });

    // What was open goes on: it is answered and closed by today's program.
    const open = held.find(({ state }) => state === 'open');
    if (open) {
      const at = `/conversations/${open.conversationId}`;
      await call(`${at}/replies`, { clientMessageId: crypto.randomUUID(), text: '您好，已经升级完成 🙂' });
      await call(`${at}/close`, {});
    }
    expect(open).toBeDefined();
    expect((await server.stop()).code).toBe(0);
    const doctor = await zhiyin(['doctor', '--data', data, '--disk-floor-mb', '1']);
    expect(`${doctor.code} ${doctor.out}`).not.toMatch(/^(1|fail)/m);
  },
);

it('knows at least one earlier state', () => {
  expect(backups.length).toBeGreaterThan(0);
  expect(Object.keys(keys).sort()).toEqual([...backups].sort());
});
