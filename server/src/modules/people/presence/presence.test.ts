import { type ChosenStatus, peopleManage, peopleRead } from '@zhiyin/domain/people';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { noFaces } from '#platform/http/pages/serve-pages.ts';
import { type App, buildApp } from '../../../../src/app.ts';
import { modules } from '../../../../src/modules.ts';
import { knowCallers } from '../../../../test/callers.ts';
import { dialIn, type Line } from '../../../../test/line.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { hearOf, heartbeat } from './beat.ts';
import { presenceLapse } from './lapse.ts';
import { listPresence } from './list-presence.ts';
import { setCapacity } from './set-capacity.ts';
import { setPresence } from './set-presence.ts';

const callers = knowCallers();
const world = useWorld([callers.module]);
let address = '';
beforeAll(async () => {
  address = await world().app.http.listen({ port: 0, host: '127.0.0.1' });
});

/** Somebody who works in the shop, with these rights. */
async function aMember(shop: Shop): Promise<Context> {
  const ctx = shop.as([peopleRead, peopleManage]);
  const memberId = ctx.actor.id ?? '';
  await transact(shop.asSystem(), (tx) =>
    tx.db
      .insertInto('members')
      .values({
        workspaceId: tx.workspaceId,
        memberId,
        userId: memberId,
        name: '小林',
        email: 'lin@example.com',
        roleId: v7(),
        locale: 'zh',
        timeZone: 'Asia/Shanghai',
        createdAt: tx.system.now(),
      })
      .execute(),
  );
  return ctx;
}

async function statusOf(ctx: Context): Promise<string | undefined> {
  const { items } = await listPresence(ctx);
  return items.find(({ memberId }) => memberId === ctx.actor.id)?.status;
}

/** How a member's status changed, as the log tells it. */
async function changesOf(ctx: Context): Promise<string[]> {
  await world().settle();
  const rows = await look(ctx, (tx) =>
    tx.db
      .selectFrom('facts')
      .select('payload')
      .where('workspaceId', '=', tx.workspaceId)
      .where('kind', '=', 'people.presence-changed')
      .where('subjectId', '=', ctx.actor.id)
      .orderBy('position')
      .execute(),
  );
  return rows.map(({ payload }) => {
    const { from, to } = Object(payload);
    return `${from} → ${to}`;
  });
}

async function pass(seconds: number): Promise<void> {
  world().pass(seconds);
  await world().settle();
}

describe('somebody who works in the shop', () => {
  it('is offline until heard of, then what they chose, which at first is available', async () => {
    const ctx = await aMember(await world().aShop());
    expect(await listPresence(ctx)).toMatchObject({
      items: [{ status: 'offline', chosen: 'available', since: null, capacity: 5 }],
    });
    expect(await heartbeat(ctx)).toMatchObject({ status: 'available' });
    expect(await changesOf(ctx)).toEqual(['offline → available']);
  });

  it('is there while heard of, and offline thirty seconds after the last time', async () => {
    const ctx = await aMember(await world().aShop());
    await heartbeat(ctx);
    for (let round = 0; round < 6; round++) {
      await pass(20);
      await heartbeat(ctx);
    }
    await pass(29);
    expect(await statusOf(ctx)).toBe('available');
    await pass(2);
    expect(await statusOf(ctx)).toBe('offline');
    expect(await changesOf(ctx)).toEqual(['offline → available', 'available → offline']);
  });

  it('does not flap when the line is cut and comes back within half a minute', async () => {
    const ctx = await aMember(await world().aShop());
    for (let round = 0; round < 5; round++) {
      await heartbeat(ctx);
      await pass(28);
    }
    expect(await changesOf(ctx)).toEqual(['offline → available']);
  });

  it('keeps what they chose, over night too', async () => {
    const ctx = await aMember(await world().aShop());
    await heartbeat(ctx);
    await setPresence(ctx, { status: 'busy' });
    await pass(3600);
    expect(await setPresence(ctx, { status: 'away' })).toMatchObject({ status: 'offline', chosen: 'away' });
    expect(await heartbeat(ctx)).toMatchObject({ status: 'away' });
    expect(await changesOf(ctx)).toEqual([
      'offline → available',
      'available → busy',
      'busy → offline',
      'offline → away',
    ]);
  });

  it('announces nothing when they choose what they have', async () => {
    const ctx = await aMember(await world().aShop());
    await heartbeat(ctx);
    await setPresence(ctx, { status: 'available' });
    expect(await changesOf(ctx)).toEqual(['offline → available']);
  });

  it('is not there for being served by a program: a key is nobody', async () => {
    const shop = await world().aShop();
    const key = shop.as([], { kind: 'api-key' });
    await expect(heartbeat(key)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(setPresence(key, { status: 'busy' })).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

it('is given half a minute to come back after a start, when nobody could say that they are there', async () => {
  const ctx = await aMember(await world().aShop());
  await heartbeat(ctx);
  world().pass(600);
  const started = { ...ctx, system: { ...world().system } };
  const work = { refId: ctx.actor.id ?? '', tries: 1 };
  const again = await transact(started, async (tx) => presenceLapse.run?.(tx, work));
  const waitedMs = (again?.at.getTime() ?? 0) - started.system.now().getTime();
  expect(waitedMs).toBeGreaterThan(29_000);
  expect(waitedMs).toBeLessThanOrEqual(30_000);
  await world().settle();
  expect(await statusOf(ctx)).toBe('offline');
});

describe('a capacity', () => {
  it('is set by who leads people, and is announced when it is another one', async () => {
    const shop = await world().aShop();
    const ctx = await aMember(shop);
    const memberId = ctx.actor.id ?? '';
    await setCapacity(ctx, { memberId, capacity: 8 });
    expect(await setCapacity(ctx, { memberId, capacity: 8 })).toMatchObject({
      capacity: 8,
      status: 'offline',
    });
    await world().settle();
    const facts = await look(ctx, (tx) =>
      tx.db
        .selectFrom('facts')
        .select(['kind', 'payload'])
        .where('workspaceId', '=', tx.workspaceId)
        .execute(),
    );
    expect(facts).toEqual([{ kind: 'people.capacity-changed', payload: { memberId, from: 5, to: 8 } }]);
  });

  it('is not set by others, nor for somebody who is not in the shop', async () => {
    const shop = await world().aShop();
    const memberId = (await aMember(shop)).actor.id ?? '';
    const other = setCapacity(shop.as([peopleRead]), { memberId, capacity: 1 });
    await expect(other).rejects.toMatchObject({ kind: 'forbidden' });
    const nobody = setCapacity(shop.as([peopleManage]), { memberId: v7(), capacity: 1 });
    await expect(nobody).rejects.toMatchObject({ kind: 'missing' });
  });
});

describe('an open console', () => {
  const open: Line[] = [];
  afterAll(() => {
    for (const line of open) line.socket.terminate();
  });
  async function aConsole(ctx: Context, at = address): Promise<Line> {
    const line = dialIn(at, callers.headersOf(ctx));
    open.push(line);
    await line.hear('welcome');
    return line;
  }

  it('says by itself that its member is there, in as many tabs as there are', async () => {
    const ctx = await aMember(await world().aShop());
    await Promise.all([aConsole(ctx), aConsole(ctx), aConsole(ctx)]);
    await expect.poll(() => statusOf(ctx)).toBe('available');
    expect(await changesOf(ctx)).toEqual(['offline → available']);
  });

  it('is written down every ten seconds at most', async () => {
    const ctx = await aMember(await world().aShop());
    const line = await aConsole(ctx);
    await expect.poll(() => statusOf(ctx)).toBe('available');
    const seenAt = () =>
      look(ctx, async (tx) => {
        const row = tx.db.selectFrom('presences').select('seenAt').where('workspaceId', '=', tx.workspaceId);
        return (await row.executeTakeFirstOrThrow()).seenAt;
      });
    const first = await seenAt();
    line.say({ type: 'ping' });
    await line.hear('pong');
    await world().settle();
    expect(await seenAt()).toEqual(first);
    world().pass(10);
    line.say({ type: 'ping' });
    await expect.poll(seenAt).not.toEqual(first);
  });

  it('counts for a member alone, neither for a customer nor for a program', async () => {
    const shop = await world().aShop();
    for (const ctx of [shop.asVisitor(), shop.as([], { kind: 'api-key' })]) hearOf(ctx);
    await aConsole(shop.asVisitor());
    const rows = await look(shop.asSystem(), (tx) =>
      tx.db.selectFrom('presences').select('memberId').where('workspaceId', '=', tx.workspaceId).execute(),
    );
    expect(rows).toEqual([]);
  });

  it('of a process that was killed is found out about by another', async () => {
    const shop = await world().aShop();
    const [stays, goes] = [await aMember(shop), await aMember(shop)];
    const killed: App = await buildApp({ ...world().system }, [...modules, callers.module], noFaces);
    const other = await killed.http.listen({ port: 0, host: '127.0.0.1' });
    const [line] = [await aConsole(stays), await aConsole(goes, other)];
    await expect.poll(() => statusOf(stays)).toBe('available');
    await expect.poll(() => statusOf(goes)).toBe('available');
    await killed.stop();
    for (let round = 0; round < 3; round++) {
      world().pass(11);
      line.say({ type: 'ping' });
      await new Promise((resolve) => setImmediate(resolve));
      await world().settle();
    }
    await expect.poll(() => statusOf(goes)).toBe('offline');
    expect(await statusOf(stays)).toBe('available');
  });
});

it.each<ChosenStatus>(['busy', 'away'])(
  'being %s is seen by colleagues and by nobody of another shop',
  async (status) => {
    const [shop, other] = [await world().aShop(), await world().aShop()];
    const [ctx, stranger] = [await aMember(shop), await aMember(other)];
    await heartbeat(ctx);
    await setPresence(ctx, { status });
    expect(await listPresence(shop.as([peopleRead]))).toMatchObject({ items: [{ status }] });
    expect((await listPresence(stranger)).items).toHaveLength(1);
    await expect(listPresence(shop.as([]))).rejects.toMatchObject({ kind: 'forbidden' });
  },
);
