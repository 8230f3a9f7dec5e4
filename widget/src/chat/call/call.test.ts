import { expect, it } from 'vitest';
import { TryLater } from '../pump.ts';
import { makeCall, TokenRefused } from './call.ts';
import { Refused } from './refused.ts';

interface Sent {
  readonly address: string;
  readonly init: RequestInit;
}

function callTo(answer: () => Promise<Response>) {
  const sent: Sent[] = [];
  const reached: boolean[] = [];
  const call = makeCall({
    fetch: async (address, init) => {
      sent.push({ address, init });
      return answer();
    },
    base: 'https://desk.test/api/',
    locale: 'zh',
    notAccepted: 'not accepted',
    onReach: (isReached) => reached.push(isReached),
  });
  return { call, sent, reached };
}

function refusalOf(kind: string, message = '太长了'): Response {
  const error = { kind, reason: `a.${kind}`, message, fields: [], requestId: 'r' };
  return Response.json({ error }, { status: 400 });
}

it('asks in the visitor’s language, as the visitor', async () => {
  const { call, sent } = callTo(async () => Response.json({ messages: [] }));
  await call({ path: 'widget/messages', token: 't0', query: { after: 3, limit: 50 } });
  expect(sent[0]?.address).toBe('https://desk.test/api/widget/messages?after=3&limit=50');
  expect(sent[0]?.init.headers).toEqual({
    accept: 'application/json',
    'accept-language': 'zh',
    authorization: 'Bearer t0',
  });
});

it('sends a body as JSON', async () => {
  const { call, sent } = callTo(async () => Response.json({ token: 't1' }));
  expect(await call({ path: 'widget/visits', body: { siteKey: 'k' } })).toEqual({ token: 't1' });
  expect(sent[0]?.init).toMatchObject({ method: 'POST', body: '{"siteKey":"k"}' });
});

it.each([
  { why: 'it is invalid', answer: refusalOf('invalid'), error: Refused, message: '太长了' },
  {
    why: 'no sentence came with it',
    answer: refusalOf('missing', ''),
    error: Refused,
    message: 'not accepted',
  },
  { why: 'the token is not known', answer: refusalOf('unknown'), error: TokenRefused, message: '' },
  { why: 'there were too many', answer: refusalOf('limit'), error: TryLater, message: 'try later' },
  { why: 'the server failed', answer: refusalOf('fault'), error: TryLater, message: 'try later' },
  {
    why: 'a proxy refused in its own words',
    answer: new Response('<h1>403</h1>', { status: 403 }),
    error: TryLater,
    message: 'try later',
  },
  { why: 'a login page came instead', answer: new Response('<html>'), error: TryLater, message: 'try later' },
])('throws $error.name when $why', async ({ answer, error, message }) => {
  const { call } = callTo(async () => answer);
  const thrown = await call({ path: 'x' }).catch((caught: unknown) => caught);
  expect(thrown).toBeInstanceOf(error);
  expect(thrown).toMatchObject({ message });
});

it('waits as long as it is told, though not for ever', async () => {
  const told = (seconds: string) => new Response('', { status: 503, headers: { 'retry-after': seconds } });
  const waits = await Promise.all(
    ['7', '99999', 'Wed, 21 Oct 2026 07:28:00 GMT'].map((seconds) =>
      callTo(async () => told(seconds))
        .call({ path: 'x' })
        .catch((caught: unknown) => caught),
    ),
  );
  expect(waits).toMatchObject([{ waitMs: 7000 }, { waitMs: 300_000 }, { waitMs: 0 }]);
});

it('knows a server that answers, even with an error, from one that is away', async () => {
  const away = callTo(async () => {
    throw new TypeError('Failed to fetch');
  });
  await away.call({ path: 'x' }).catch(() => {});
  const gateway = callTo(async () => new Response('', { status: 502 }));
  await gateway.call({ path: 'x' }).catch(() => {});
  const failing = callTo(async () => refusalOf('fault'));
  await failing.call({ path: 'x' }).catch(() => {});
  expect([away.reached, gateway.reached, failing.reached]).toEqual([[false], [false], [true]]);
});
