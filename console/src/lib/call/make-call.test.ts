import { endpoint } from '@zhiyin/domain/kit';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { address } from './address.ts';
import { backOffMs } from './back-off.ts';
import { type Call, makeCall } from './make-call.ts';
import { Refused } from './refused.ts';

const texts = { zh: '看', en: 'See' };
const Ticket = z.object({ id: z.string() });
const getTicket = endpoint('tickets.get', {
  method: 'GET',
  path: '/tickets/:id',
  may: 'member',
  words: texts,
  params: z.object({ id: z.string() }),
  response: Ticket,
});
const closeTicket = endpoint('tickets.close', {
  method: 'POST',
  path: '/tickets/:id/close',
  may: 'member',
  words: texts,
  params: z.object({ id: z.string() }),
  body: z.object({ why: z.string() }),
  response: Ticket,
});

type Turn = { status: number; body: unknown } | 'lost';
interface Heard {
  at: string;
  headers: Headers;
  body: unknown;
}

/** A network that plays the given turns, and what it heard. */
function network(turns: readonly Turn[]): { call: Call; heard: Heard[]; waits: number[] } {
  const heard: Heard[] = [];
  const waits: number[] = [];
  const call = makeCall({
    fetch: async (at, init) => {
      const turn = turns[heard.length] ?? 'lost';
      heard.push({ at, headers: new Headers(init.headers), body: init.body });
      if (turn === 'lost') throw new TypeError('network');
      return new Response(JSON.stringify(turn.body), { status: turn.status });
    },
    wait: async (ms) => {
      waits.push(ms);
    },
    random: () => 0,
    makeKey: () => 'key-1',
    locale: () => 'en',
    workspaceId: () => 'shop',
  });
  return { call, heard, waits };
}

async function refusalOf(promise: Promise<unknown>): Promise<Refused> {
  const error = await promise.catch((caught: unknown) => caught);
  if (error instanceof Refused) return error;
  throw new Error('It was not refused.');
}

const found = { status: 200, body: { id: 't1' } };

describe('a call', () => {
  it('gives the checked answer and says language and workspace', async () => {
    const { call, heard } = network([found]);
    expect(await call(getTicket, { params: { id: 't1' } })).toEqual({ id: 't1' });
    expect(heard[0]?.headers.get('accept-language')).toBe('en');
    expect(heard[0]?.headers.get('x-zhiyin-workspace')).toBe('shop');
    expect(heard[0]?.headers.has('idempotency-key')).toBe(false);
  });

  it('repeats a write that the network lost with the same key, so that the server acts once', async () => {
    const { call, heard, waits } = network(['lost', { status: 503, body: null }, found]);
    await call(closeTicket, { params: { id: 't1' }, body: { why: 'done' } });
    expect(heard.map((one) => one.headers.get('idempotency-key'))).toEqual(['key-1', 'key-1', 'key-1']);
    expect(heard[2]?.body).toBe('{"why":"done"}');
    expect(waits).toEqual([125, 250]);
  });

  it('gives up after four attempts and says so in the reader’s language', async () => {
    const { call, heard } = network([]);
    const refused = await refusalOf(call(getTicket, { params: { id: 't1' } }));
    expect(refused).toMatchObject({
      kind: 'unavailable',
      reason: 'console.error-unavailable',
      requestId: null,
    });
    expect(refused.message).toContain('server cannot be reached');
    expect(heard).toHaveLength(4);
  });

  it('does not repeat what the server declined', async () => {
    const error = {
      kind: 'invalid',
      reason: 'tickets.why-missing',
      message: 'Say why.',
      fields: [{ path: 'why', message: 'Say why.' }],
      requestId: 'r1',
    };
    const { call, heard } = network([{ status: 422, body: { error } }]);
    const refused = await refusalOf(call(closeTicket, { params: { id: 't1' }, body: { why: '' } }));
    expect(refused).toMatchObject(error);
    expect(heard).toHaveLength(1);
  });

  it.each([
    { why: 'an answer that breaks the contract', turn: { status: 200, body: { id: 7 } }, kind: 'fault' },
    { why: 'a crash that says nothing', turn: { status: 500, body: 'oops' }, kind: 'fault' },
  ])('calls $why a fault', async ({ turn, kind }) => {
    const { call } = network([turn]);
    expect(await refusalOf(call(getTicket, { params: { id: 't1' } }))).toMatchObject({ kind, fields: [] });
  });

  it('stops when nobody waits for it any more', async () => {
    const { call, heard } = network([]);
    await expect(
      call(getTicket, { params: { id: 't1' }, signal: AbortSignal.abort() }),
    ).rejects.not.toBeInstanceOf(Refused);
    expect(heard).toHaveLength(1);
  });
});

it.each([
  { why: 'parameters are escaped', params: { id: 'a/b' }, query: {}, at: '/api/t/a%2Fb' },
  {
    why: 'undefined and null are left out',
    params: { id: 1 },
    query: { a: undefined, b: null },
    at: '/api/t/1',
  },
  {
    why: 'lists repeat their name',
    params: { id: 1 },
    query: { tag: ['x', 'y'] },
    at: '/api/t/1?tag=x&tag=y',
  },
  {
    why: 'a filter travels as JSON',
    params: { id: 1 },
    query: { f: { all: [] } },
    at: '/api/t/1?f=%7B%22all%22%3A%5B%5D%7D',
  },
])('$why', ({ params, query, at }) => expect(address('/t/:id', params, query)).toBe(at));

it('refuses to ask for an address with a hole in it', () => {
  expect(() => address('/t/:id', {}, {})).toThrow('needs id');
});

it.each([
  { why: 'at least half of the step', attempt: 0, random: 0, ms: 100 },
  { why: 'at most the whole step', attempt: 1, random: 1, ms: 400 },
  { why: 'never more than the most', attempt: 30, random: 1, ms: 5000 },
])('waits $ms ms: $why', ({ attempt, random, ms }) => {
  expect(backOffMs(attempt, random, { firstMs: 200, maxMs: 5000 })).toBe(ms);
});
