import { endpoint, permission } from '@zhiyin/domain/kit';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { knowCallers } from '../../../test/callers.ts';
import { moduleOf, oneTo } from '../../../test/happening.ts';
import { leaveMark, marksOf } from '../../../test/pieces.ts';
import { type Shop, useWorld } from '../../../test/world.ts';
import { type Context, requirePermission } from '../context.ts';
import { transact } from '../database/transact.ts';
import { Refusal } from '../refusal.ts';
import type { Serve } from './serve.ts';

const words = { zh: '测试', en: 'Test' };
const mark = permission('test.mark', words);
const body = z.strictObject({ name: z.string(), times: z.number().default(1) });
const made = z.object({ name: z.string(), run: z.number() });
const shared = { method: 'POST', may: mark, words, body } as const;
const leave = endpoint('test.leave', { ...shared, path: '/test/marks', response: made });
const leaveElsewhere = endpoint('test.leave-elsewhere', {
  ...shared,
  path: '/test/more-marks',
  response: made,
});
const leaveSecret = endpoint('test.leave-secret', {
  ...shared,
  path: '/test/secret-marks',
  response: made,
  isSecret: true,
});
const leaveSilently = endpoint('test.leave-silently', {
  ...shared,
  path: '/test/silent-marks',
  response: z.null(),
});

let runs = 0;
let fails = false;
async function act(ctx: Context, name: string): Promise<{ name: string; run: number }> {
  requirePermission(ctx, mark);
  return transact(ctx, async (tx) => {
    const run = ++runs;
    await leaveMark(tx, name);
    if (fails) throw new Refusal('conflict', { key: 'test.full', zh: '满了', en: 'Full' });
    return { name, run };
  });
}

function routes(serve: Serve): void {
  for (const one of [leave, leaveElsewhere, leaveSecret])
    serve.inside(one, (ctx, input) => act(ctx, input.body.name));
  serve.inside(leaveSilently, async (ctx, input) => {
    await act(ctx, input.body.name);
    return null;
  });
}

const callers = knowCallers();
const world = useWorld([callers.module, moduleOf([], { routes, permissions: [mark] })]);

async function post(headers: Record<string, string>, key: string, payload: object, url = '/api/test/marks') {
  const answer = await world().app.http.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'idempotency-key': key },
    payload,
  });
  return { status: answer.statusCode, body: answer.json() };
}

async function aCaller(shop?: Shop) {
  const of = shop ?? (await world().aShop());
  const ctx = of.as([mark]);
  return { ctx, headers: callers.headersOf(ctx), shop: of };
}

describe('the same request with the same key', () => {
  it('has one effect and the same answer, ten times at once and later', async () => {
    const { ctx, headers } = await aCaller();
    const key = v7();
    const answers = await Promise.all(oneTo(10).map(() => post(headers, key, { name: 'a' })));
    answers.push(await post(headers, key, { name: 'a' }));
    // Written differently, it still is the same request.
    answers.push(await post(headers, key, { times: 1, name: 'a' }));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    expect(await marksOf(ctx)).toEqual(['a']);
  });

  it('has one effect even where the answer says nothing', async () => {
    const { ctx, headers } = await aCaller();
    const key = v7();
    const answers = [1, 2].map(() => post(headers, key, { name: 'a' }, '/api/test/silent-marks'));
    expect(await Promise.all(answers)).toEqual([
      { status: 200, body: null },
      { status: 200, body: null },
    ]);
    expect(await marksOf(ctx)).toEqual(['a']);
  });

  it('answers a secret once', async () => {
    const { ctx, headers } = await aCaller();
    const key = v7();
    const first = await post(headers, key, { name: 'a' }, '/api/test/secret-marks');
    expect(first).toMatchObject({ status: 200, body: { name: 'a' } });
    const second = await post(headers, key, { name: 'a' }, '/api/test/secret-marks');
    expect(second).toMatchObject({ status: 409, body: { error: { reason: 'platform.already-done' } } });
    expect(await marksOf(ctx)).toEqual(['a']);
  });

  it('is answered no more to who has lost the right meanwhile', async () => {
    const { ctx, headers, shop } = await aCaller();
    const key = v7();
    expect((await post(headers, key, { name: 'a' })).status).toBe(200);
    callers.become(headers, shop.as([], { id: ctx.actor.id }));
    expect((await post(headers, key, { name: 'a' })).status).toBe(403);
  });
});

describe('a key', () => {
  it.each([
    { why: 'another field', payload: { name: 'b' } },
    { why: 'a default that was changed', payload: { name: 'a', times: 2 } },
  ])('is refused for a different request: $why', async ({ payload }) => {
    const { ctx, headers } = await aCaller();
    const key = v7();
    await post(headers, key, { name: 'a' });
    expect(await post(headers, key, payload)).toMatchObject({
      status: 409,
      body: { error: { kind: 'conflict', reason: 'platform.key-reused' } },
    });
    expect(await marksOf(ctx)).toEqual(['a']);
  });

  it('may be used again after the request was refused', async () => {
    const { ctx, headers } = await aCaller();
    const key = v7();
    fails = true;
    expect((await post(headers, key, { name: 'a' })).status).toBe(409);
    fails = false;
    expect(await marksOf(ctx)).toEqual([]);
    expect((await post(headers, key, { name: 'other' })).status).toBe(200);
    expect(await marksOf(ctx)).toEqual(['other']);
  });

  it('belongs to one caller, one endpoint and one shop', async () => {
    const { ctx, headers, shop } = await aCaller();
    const [colleague, stranger] = [await aCaller(shop), await aCaller()];
    const key = v7();
    const answers = [
      await post(headers, key, { name: 'a' }),
      await post(headers, key, { name: 'a' }, '/api/test/more-marks'),
      await post(colleague.headers, key, { name: 'b' }),
      await post(stranger.headers, key, { name: 'c' }),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map((answer) => answer.body.run)).size).toBe(4);
    expect(await marksOf(ctx)).toEqual(['a', 'a', 'b']);
    expect(await marksOf(stranger.ctx)).toEqual(['c']);
  });

  it.each(['short', 'x'.repeat(129), 'with space in it', '钥匙钥匙钥匙钥匙', '"><script>alert(1)'])(
    'that is no key is refused: %s',
    async (key) => {
      const { ctx, headers } = await aCaller();
      const answer = await post(headers, Buffer.from(key).toString('latin1'), { name: 'a' });
      expect(answer).toMatchObject({
        status: 422,
        body: { error: { fields: [{ path: 'idempotency-key' }] } },
      });
      expect(JSON.stringify(answer.body)).not.toContain('<script>');
      expect(await marksOf(ctx)).toEqual([]);
    },
  );
});

it('does a request without a key each time', async () => {
  const { ctx, headers } = await aCaller();
  for (const _ of oneTo(2)) {
    const answer = await world().app.http.inject({
      method: 'POST',
      url: '/api/test/marks',
      headers,
      payload: { name: 'a' },
    });
    expect(answer.statusCode).toBe(200);
  }
  expect(await marksOf(ctx)).toEqual(['a', 'a']);
});
