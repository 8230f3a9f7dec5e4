import { Id, permission, signal } from '@zhiyin/domain/kit';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { knowCallers } from '../../../test/callers.ts';
import { moduleOf } from '../../../test/happening.ts';
import { dial, dialIn, type Line } from '../../../test/line.ts';
import { type Shop, useWorld } from '../../../test/world.ts';
import { type App, buildApp } from '../../app.ts';
import { modules } from '../../modules.ts';
import { may } from '../context.ts';
import { transact } from '../database/transact.ts';
import { noFaces } from '../http/pages/serve-pages.ts';
import { heardSignal } from './signals.ts';
import { whisper } from './whisper.ts';

const red = permission('test.red', { zh: '红', en: 'Red' });
const wave = signal({
  kind: 'test.wave',
  payload: z.object({ customerId: Id, n: z.number(), secret: z.string() }),
  said: z.strictObject({ customerId: Id, n: z.number() }),
  seenWith: red,
  customerField: 'customerId',
  toCustomer: ({ n }) => (n < 0 ? null : { n }),
});
const nod = signal({ kind: 'test.nod', payload: z.object({ n: z.number() }), said: null, seenWith: null });

const callers = knowCallers();
let looked = 0;
const waving = heardSignal(wave, async (ctx, said, memory) => {
  await memory.recall('looked', async () => {
    looked += 1;
  });
  return may(ctx, red) ? { ...said, secret: 'staff' } : null;
});
const signals = moduleOf([], { permissions: [red], signals: [waving, { kind: nod }] });
const extra = [callers.module, signals];
const world = useWorld(extra);
let other: App;
let addresses: readonly [string, string];
beforeAll(async () => {
  other = await buildApp({ ...world().system }, [...modules, ...extra], noFaces);
  const listen = (app: App) => app.http.listen({ port: 0, host: '127.0.0.1' });
  addresses = [await listen(world().app), await listen(other)];
});
afterAll(async () => other.stop());

const said = (n: number, customerId = v7()) => ({
  type: 'signal',
  kind: 'test.wave',
  payload: { customerId, n },
});
const heardBy = (line: Line): unknown[] =>
  line.messages.filter((one) => one.type === 'signal').map((one) => one['payload']);
const numbersOf = (line: Line): unknown[] =>
  heardBy(line).map((one) => z.object({ n: z.number() }).parse(one).n);

async function aLine(ctx: ReturnType<Shop['as']>, where: 0 | 1 = 0): Promise<Line> {
  const line = dialIn(addresses[where], callers.headersOf(ctx));
  await line.hear('welcome');
  return line;
}

describe('a signal', () => {
  it('is heard at once by whoever may, in this process and in another, and stored nowhere', async () => {
    const shop = await world().aShop();
    const [from, near, far] = [
      await aLine(shop.as([red])),
      await aLine(shop.as([red])),
      await aLine(shop.as([red]), 1),
    ];
    from.say(said(1));
    await far.hear('signal');
    expect([near, far].map(numbersOf)).toEqual([[1], [1]]);
    const facts = await transact(shop.asSystem(), (tx) =>
      tx.db.selectFrom('facts').select('factId').where('workspaceId', '=', tx.workspaceId).execute(),
    );
    expect(facts).toEqual([]);
    for (const line of [from, near, far]) line.socket.close();
  });

  it('reaches no other shop, nobody without the permission, and of customers only who it is about', async () => {
    const [shop, neighbour] = [await world().aShop(), await world().aShop()];
    const customerId = v7();
    const lines = await Promise.all([
      aLine(shop.as([red]), 1),
      aLine(shop.as([]), 1),
      aLine(neighbour.asOwner(), 1),
      aLine(shop.asVisitor(customerId), 1),
      aLine(shop.asVisitor(), 1),
    ]);
    const from = await aLine(shop.as([red]));
    from.say(said(1, customerId));
    from.say(said(-1, customerId));
    const [seer, ...others] = lines;
    await expect.poll(() => numbersOf(seer)).toEqual([1, -1]);
    expect(others.map(heardBy)).toEqual([[], [], [{ n: 1 }], []]);
    for (const line of [from, ...lines]) line.socket.close();
  });

  it.each([
    {
      why: 'a kind that only the server says',
      message: { type: 'signal', kind: 'test.nod', payload: { n: 1 } },
    },
    { why: 'an unknown kind', message: { type: 'signal', kind: 'test.gone', payload: {} } },
    {
      why: 'what the kind does not know',
      message: { type: 'signal', kind: 'test.wave', payload: { n: 'x' } },
    },
    {
      why: 'more than may be said',
      message: { ...said(5), payload: { ...said(5).payload, secret: 'mine' } },
    },
  ])('is not passed on when a client says $why, and the line stays', async ({ message }) => {
    const shop = await world().aShop();
    const [from, near] = [await aLine(shop.as([red])), await aLine(shop.as([red]))];
    from.say(message);
    from.say(said(9));
    await near.hear('signal');
    expect(numbersOf(near)).toEqual([9]);
    for (const line of [from, near]) line.socket.close();
  });

  it('is not passed on for who may not say it', async () => {
    const shop = await world().aShop();
    const [from, near] = [await aLine(shop.as([])), await aLine(shop.as([red]))];
    from.say(said(1));
    from.say({ type: 'ping' });
    await from.hear('pong');
    near.say(said(2));
    await expect.poll(() => numbersOf(near)).toEqual([2]);
    for (const line of [from, near]) line.socket.close();
  });

  it('is heard twenty times at once from one socket, and what is more is dropped', async () => {
    const shop = await world().aShop();
    const [from, near] = [await aLine(shop.as([red])), await aLine(shop.as([red]))];
    const before = looked;
    for (let n = 0; n < 200; n++) from.say(said(n));
    from.say({ type: 'ping' });
    await from.hear('pong');
    await expect.poll(() => numbersOf(near).length).toBeGreaterThanOrEqual(20);
    expect(numbersOf(near).length).toBeLessThan(60);
    expect(looked - before).toBe(1);
    for (const line of [from, near]) line.socket.close();
  });

  it('said in a transaction is heard after the commit, and not at all when that is undone', async () => {
    const shop = await world().aShop();
    const near = await aLine(shop.as([red]), 1);
    const payload = { customerId: v7(), secret: '' };
    const undone = transact(shop.asSystem(), async (tx) => {
      whisper(tx, wave, { ...payload, n: 1 });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await transact(shop.asSystem(), async (tx) => whisper(tx, wave, { ...payload, n: 2 }));
    await near.hear('signal');
    expect(numbersOf(near)).toEqual([2]);
    near.socket.close();
  });

  it('goes to other processes in as many notifications as it takes', async () => {
    const shop = await world().aShop();
    const near = await aLine(shop.as([red]), 1);
    for (let n = 0; n < 100; n++)
      whisper(shop.asSystem(), wave, { customerId: v7(), n, secret: 'x'.repeat(500) });
    await expect.poll(() => numbersOf(near)).toHaveLength(100);
    expect(numbersOf(near)).toEqual(Array.from({ length: 100 }, (_, n) => n));
    near.socket.close();
  });

  it('that is larger than a notification holds is our own mistake', async () => {
    const shop = await world().aShop();
    const huge = { customerId: v7(), n: 1, secret: '微'.repeat(3000) };
    expect(() => whisper(shop.asSystem(), wave, huge)).toThrow('too large');
  });
});

it('said before hello closes the socket', async () => {
  const line = dial(addresses[0]);
  line.say(said(1));
  expect(await line.closed).toBe(4002);
});
