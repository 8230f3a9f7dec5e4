import { endpoint, Id, Line, Paragraphs } from '@zhiyin/domain/kit';
import { z } from 'zod';
import { transact } from '#platform/database/transact.ts';
import type { Serve } from '#platform/http/serve.ts';
import type { Module } from '#platform/module.ts';
import { moduleOf } from './happening.ts';
import { leaveMark, marksOf } from './pieces.ts';

const words = { zh: '测试', en: 'Test' };

/** Keeps what it is given and says it again: through the contract, the database and back. */
const echo = endpoint('test.echo', {
  method: 'POST',
  path: '/test/echo',
  may: 'caller',
  words,
  body: z.strictObject({
    line: Line(200).optional(),
    text: Paragraphs(10_000).optional(),
    loose: z.string().optional(),
    anything: z.unknown().optional(),
    count: z.number().int().min(1).max(10).optional(),
    id: Id.optional(),
  }),
  response: z.object({ kept: z.array(z.string()), anything: z.unknown() }),
});

const find = endpoint('test.find', {
  method: 'GET',
  path: '/test/things/:thingId',
  may: 'caller',
  words,
  params: z.strictObject({ thingId: Id }),
  query: z.strictObject({ search: z.string().max(100).optional(), n: z.coerce.number().int().optional() }),
  response: z.object({ found: z.string() }),
});

const crash = endpoint('test.crash', {
  method: 'POST',
  path: '/test/crash',
  may: 'caller',
  words,
  response: z.null(),
});

const slowly = endpoint('test.slowly', {
  method: 'POST',
  path: '/test/slowly',
  may: 'caller',
  words,
  response: z.object({ done: z.literal(true) }),
});

const knock = endpoint('test.knock', {
  method: 'POST',
  path: '/test/knock',
  may: 'anyone',
  words,
  callsPerMinute: 5,
  response: z.null(),
});

/** What a request that is being served waits for. */
export const brake: { held: Promise<void> | null; hasBegun: boolean } = { held: null, hasBegun: false };

function routes(serve: Serve): void {
  serve.inside(echo, async (ctx, { body }) => {
    const texts = [body.line, body.text, body.loose].filter((text) => text !== undefined);
    await transact(ctx, async (tx) => {
      for (const text of texts) await leaveMark(tx, text);
    });
    return { kept: await marksOf(ctx), anything: body.anything };
  });
  serve.inside(find, async (ctx, { params, query }) => {
    await transact(ctx, (tx) =>
      tx.db
        .selectFrom('messages')
        .select('text')
        .where('workspaceId', '=', tx.workspaceId)
        .where('text', '=', query.search ?? '')
        .where('number', '>', query.n ?? 0)
        .execute(),
    );
    return { found: params.thingId };
  });
  serve.inside(crash, async () => {
    throw new Error('the password of the database is hunter2');
  });
  serve.inside(slowly, async () => {
    brake.hasBegun = true;
    await brake.held;
    return { done: true as const };
  });
  serve.outside(knock, async () => null);
}

/** Endpoints that mean nothing, for tests of what every endpoint has in common. */
export const echoes: Module = moduleOf([], { name: 'test-echoes', routes });
