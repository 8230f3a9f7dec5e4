import { fact, Id, permission } from '@zhiyin/domain/kit';
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { knowCallers } from '../../../test/callers.ts';
import { happen, happened, moduleOf, oneTo } from '../../../test/happening.ts';
import { dial, dialIn, type Line } from '../../../test/line.ts';
import { type Shop, useWorld } from '../../../test/world.ts';
import { transact } from '../database/transact.ts';
import { announce } from '../facts/announce.ts';
import { factsAfter } from '../facts/read-facts.ts';

const red = permission('test.red', { zh: '红', en: 'Red' });
const blue = permission('test.blue', { zh: '蓝', en: 'Blue' });
const words = { zh: '发生了', en: 'It happened' };
const payload = z.object({
  thingId: Id,
  customerId: Id,
  assigneeId: Id.nullable(),
  openedAt: z.literal('today'),
});
const reddened = fact({ kind: 'test.reddened', words, payload, seenWith: red, subject: 'thingId' });
const greeted = fact({
  kind: 'test.greeted',
  words,
  payload,
  seenWith: blue,
  subject: 'thingId',
  customerField: 'customerId',
  customerSees: ['openedAt'],
});

const callers = knowCallers();
const world = useWorld([
  callers.module,
  moduleOf([happened, reddened, greeted], { permissions: [red, blue] }),
]);
let address = '';
beforeAll(async () => {
  address = await world().app.http.listen({ port: 0, host: '127.0.0.1' });
});

const kindsOf = (line: Line): string[] => line.facts().map((one) => one.kind);
const positionsOf = (line: Line): number[] => line.facts().map((one) => one.position);

const openedAt = 'today' as const;
async function tell(shop: Shop, kind: typeof reddened, customerId = v7(), assigneeId: string | null = null) {
  await transact(shop.asSystem(), (tx) =>
    announce(tx, kind, { thingId: v7(), customerId, assigneeId, openedAt }),
  );
}

describe('a socket', () => {
  it('is welcomed at the end of the log and told of what comes', async () => {
    const shop = await world().aShop();
    await tell(shop, reddened);
    await world().settle();
    const line = dialIn(address, callers.headersOf(shop.as([red])));
    expect(await line.hear('welcome')).toEqual({ type: 'welcome', position: 1 });
    await tell(shop, reddened);
    await line.hear('facts');
    expect(line.facts()).toMatchObject([{ position: 2, kind: 'test.reddened', actor: { kind: 'system' } }]);
    line.socket.close();
  });

  it('answers pings, and says how far it has told', async () => {
    const shop = await world().aShop();
    const line = dialIn(address, callers.headersOf(shop.as([red])));
    await line.hear('welcome');
    await tell(shop, reddened);
    await line.hear('facts');
    line.say({ type: 'ping' });
    expect(await line.hear('pong')).toEqual({ type: 'pong', position: 1 });
    line.socket.close();
  });

  it.each([
    { why: 'goes on where nothing of it was theirs', isTheirs: false, heard: ['welcome', 'facts'] },
    { why: 'is told to read anew where something was', isTheirs: true, heard: ['welcome', 'more', 'facts'] },
  ])('of a customer who missed more than is told $why', async ({ isTheirs, heard }) => {
    const shop = await world().aShop();
    const me = v7();
    await tell(shop, greeted, isTheirs ? me : v7());
    await transact(shop.asSystem(), async (tx) => {
      for (const n of oneTo(501)) await announce(tx, happened, { thingId: v7(), n });
    });
    await world().settle();
    const line = dialIn(address, callers.headersOf(shop.asVisitor(me)), 0);
    await line.hear('welcome');
    await tell(shop, greeted, me);
    await line.hear('facts');
    expect(line.messages.map(({ type }) => type)).toEqual(heard);
    expect(positionsOf(line)).toEqual([503]);
    line.socket.close();
  });

  it('moves those along whom nothing that happens concerns, so that a cut costs them nothing', async () => {
    const shop = await world().aShop();
    const line = dialIn(address, callers.headersOf(shop.asVisitor()));
    await line.hear('welcome');
    const member = dialIn(address, callers.headersOf(shop.as([red])));
    await member.hear('welcome');
    await tell(shop, reddened);
    await member.hear('facts');
    line.say({ type: 'ping' });
    expect(await line.hear('pong')).toEqual({ type: 'pong', position: 1 });
    expect(line.facts()).toEqual([]);
    line.socket.close();
    member.socket.close();
  });

  it('catches up after each cut, exactly once and in order, while others write', async () => {
    const shop = await world().aShop();
    const headers = callers.headersOf(shop.as([red]));
    const writing = Promise.all(
      oneTo(4).map(async () => {
        for (const _ of oneTo(40)) await tell(shop, reddened);
      }),
    );
    const told: number[] = [];
    let position = 0;
    while (told.length < 160) {
      const line = dialIn(address, headers, position);
      await line.hear('facts');
      line.socket.terminate();
      await line.closed;
      told.push(...positionsOf(line));
      position = told.at(-1) ?? position;
    }
    await writing;
    expect(told).toEqual(oneTo(160));
  });

  it('is told to page when it is too far behind, and then goes on from there', async () => {
    const shop = await world().aShop();
    await transact(shop.asSystem(), async (tx) => {
      for (const n of oneTo(501)) await announce(tx, happened, { thingId: v7(), n });
    });
    await world().settle();
    const reader = shop.as([red]);
    const line = dialIn(address, callers.headersOf(reader), 0);
    expect(await line.hear('more')).toEqual({ type: 'more', position: 501 });
    await tell(shop, reddened);
    await line.hear('facts');
    expect(positionsOf(line)).toEqual([502]);
    expect((await factsAfter(reader, world().app.catalogue, 0, 500)).position).toBe(500);
    line.socket.close();
  });

  it('of one who claims to have read beyond the end begins at the end', async () => {
    const shop = await world().aShop();
    const line = dialIn(address, callers.headersOf(shop.as([red])), 1_000_000);
    expect(await line.hear('welcome')).toEqual({ type: 'welcome', position: 0 });
    await tell(shop, reddened);
    await line.hear('facts');
    expect(positionsOf(line)).toEqual([1]);
    line.socket.close();
  });
});

describe('what is not for somebody’s eyes', () => {
  it('reaches only those whose permission lets them see it, and no other shop', async () => {
    const [shop, other] = [await world().aShop(), await world().aShop()];
    const lines = [shop.as([red]), shop.as([blue]), shop.as([red, blue]), shop.as([]), other.asOwner()].map(
      (ctx) => dialIn(address, callers.headersOf(ctx), 0),
    );
    await Promise.all(lines.map((line) => line.hear('welcome')));
    await tell(shop, reddened);
    await tell(shop, greeted);
    await happen(shop.asSystem(), 1);
    await tell(shop, reddened);
    await tell(shop, greeted);
    await tell(other, reddened);
    await lines[2]?.hear('facts');
    await lines[4]?.hear('facts');
    // Everybody has been told by the time that the one who sees all has the last of them.
    await expect.poll(() => kindsOf(lines[2] ?? dial(address))).toHaveLength(4);
    expect(lines.map(kindsOf)).toEqual([
      ['test.reddened', 'test.reddened'],
      ['test.greeted', 'test.greeted'],
      ['test.reddened', 'test.greeted', 'test.reddened', 'test.greeted'],
      [],
      ['test.reddened'],
    ]);
    for (const line of lines) line.socket.close();
  });

  it('never reaches a visitor: only what names them does, without who in the shop deals with it', async () => {
    const shop = await world().aShop();
    const visitor = shop.asVisitor();
    const me = visitor.actor.id ?? '';
    const line = dialIn(address, callers.headersOf(visitor));
    await line.hear('welcome');
    const agent = shop.as([]);
    await tell(shop, greeted);
    await tell(shop, reddened, me);
    await transact(agent, (tx) =>
      announce(tx, greeted, { thingId: v7(), customerId: me, assigneeId: agent.actor.id, openedAt }),
    );
    await line.hear('facts');
    expect(line.facts()).toMatchObject([
      { kind: 'test.greeted', payload: { customerId: me, openedAt: 'today' } },
    ]);
    expect(JSON.stringify(line.facts())).not.toContain(agent.actor.id);
    line.socket.close();
  });
});

describe('somebody whose rights change', () => {
  it('sees from then on what the new rights let them see', async () => {
    const shop = await world().aShop();
    const before = shop.as([red, blue]);
    const headers = callers.headersOf(before);
    const line = dialIn(address, headers);
    await line.hear('welcome');
    callers.become(headers, shop.as([blue], { id: before.actor.id }));
    await world().app.recheck((ctx) => ctx.actor.id === before.actor.id);
    await line.hear('rights');
    await tell(shop, reddened);
    await tell(shop, greeted);
    await expect.poll(() => kindsOf(line)).toEqual(['test.greeted']);
    line.socket.close();
  });

  it('is cut off when nobody knows them any more, and nobody else is', async () => {
    const shop = await world().aShop();
    const [gone, stays] = [shop.as([red]), shop.as([red])];
    const headers = callers.headersOf(gone);
    const lines = [dialIn(address, headers), dialIn(address, callers.headersOf(stays))];
    await Promise.all(lines.map((line) => line.hear('welcome')));
    callers.become(headers, null);
    await world().app.recheck(() => true);
    expect(await lines[0]?.closed).toBe(4001);
    await tell(shop, reddened);
    await lines[1]?.hear('facts');
    lines[1]?.socket.close();
  });
});
