import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Endpoint } from '@zhiyin/domain/kit';
import { ErrorAnswer } from '@zhiyin/domain/kit';
import { groundWords } from '@zhiyin/domain/platform';
import type { InjectOptions } from 'fastify';
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { modules } from '../src/modules.ts';
import { aBrowser } from './browser.ts';
import { knowCallers } from './callers.ts';
import { aRowOf, insertOf, readTables } from './catalogue.ts';
import { validRequest } from './valid-request.ts';
import { type Shop, useWorld } from './world.ts';

const callers = knowCallers();
const world = useWorld([callers.module]);
const everyPermission = modules.flatMap((module) => module.permissions);

/** What the gates answer, whatever the action behind them thinks of the request. */
const gates = [
  groundWords.notSignedIn,
  groundWords.sessionEnded,
  groundWords.noWorkspace,
  groundWords.notAllowed,
  groundWords.membersOnly,
  groundWords.visitorsOnly,
  groundWords.wrongOrigin,
].map((word) => word.key);

/** Every endpoint that the domain declares, whether anybody serves it or not. */
const declared: Endpoint[] = [];
const shelves = join(import.meta.dirname, '../../domain/src');
for (const shelf of readdirSync(shelves)) {
  if (shelf === 'kit' || shelf === 'console') continue;
  const door: object = await import(`@zhiyin/domain/${shelf}`);
  declared.push(...Object.values(door).filter(isEndpoint));
}

function isEndpoint(value: unknown): value is Endpoint {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['may', 'method', 'path', 'response'].every((key) => key in value)
  );
}

type Who = 'nobody' | 'visitor' | 'member' | 'everything else' | 'exactly this' | 'a program';

/** Whether somebody passes the gate of an endpoint. */
function passes({ may, name }: Endpoint, who: Who): boolean {
  if (may === 'anyone') return true;
  if (who === 'nobody') return false;
  if (who === 'visitor') return may === 'visitor' || may === 'caller';
  if (ofSession.has(name)) return false;
  if (who === 'a program') return typeof may === 'object' || may === 'caller';
  if (typeof may === 'object') return who === 'exactly this';
  return may === 'member' || may === 'caller';
}

/** What concerns one's own way of signing in takes a session: an API key or a test's header is not enough. */
const ofSession = new Set([
  'platform.change-password',
  'platform.list-sessions',
  'platform.revoke-session',
  'platform.revoke-other-sessions',
  'platform.get-two-factor',
  'platform.enable-two-factor',
  'platform.confirm-two-factor',
  'platform.disable-two-factor',
  'platform.renew-recovery-codes',
  'platform.keep-browser',
]);

function isNobody({ name }: Endpoint, who: Who): boolean {
  return who === 'nobody' || (who !== 'visitor' && who !== 'a program' && ofSession.has(name));
}

let shop: Shop;
const browser = aBrowser();
beforeAll(async () => {
  await setUp();
  shop = await world().aShop();
});

/** The first shop of this server, whose owner is signed in for real. */
async function setUp(): Promise<void> {
  const payload = {
    shopName: 'Matrix',
    timeZone: 'Asia/Shanghai',
    locale: 'en',
    name: 'Owner',
    email: 'owner@matrix.example',
    password: 'a long and quiet river',
  };
  const answer = await world().app.http.inject({
    method: 'POST',
    url: '/api/set-up',
    headers: browser.headers(),
    payload,
  });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  for (const line of [answer.headers['set-cookie'] ?? []].flat()) browser.keep(line);
}

function contextOf(endpoint: Endpoint, who: Who): Context | null {
  if (who === 'nobody') return null;
  if (who === 'visitor') return shop.asVisitor();
  const { may } = endpoint;
  if (who === 'member') return shop.as([]);
  if (who === 'a program') return shop.as(everyPermission, { kind: 'api-key' });
  if (who === 'everything else') return shop.as(everyPermission.filter((one) => one !== may));
  return shop.as(typeof may === 'object' ? [may] : []);
}

async function ask(request: InjectOptions, ctx: Context | null) {
  const headers = { ...request.headers, ...(ctx ? callers.headersOf(ctx) : {}) };
  const answer = await world().app.http.inject({ ...request, headers });
  const refused = ErrorAnswer.safeParse(answer.statusCode >= 400 ? answer.json() : null);
  return { status: answer.statusCode, reason: refused.data?.error.reason ?? null, body: answer.body };
}

it('declares every endpoint that is served, and serves every endpoint that is declared', () => {
  const served = world().app.endpoints;
  expect(declared.map(({ name }) => name).toSorted()).toEqual(served.map(({ name }) => name).toSorted());
  expect(declared.length).toBeGreaterThan(80);
});

it('knows every permission that an endpoint asks for', () => {
  const asked = declared.flatMap(({ may }) => (typeof may === 'object' ? [may.key] : []));
  const known = new Set(everyPermission.map((one) => one.key));
  expect(asked.filter((key) => !known.has(key))).toEqual([]);
});

const everybody: readonly Who[] = [
  'nobody',
  'visitor',
  'member',
  'everything else',
  'exactly this',
  'a program',
];
const cells = declared.flatMap((endpoint) =>
  everybody.map((who) => ({ name: endpoint.name, who, endpoint })),
);

describe('whoever calls', () => {
  it.each(cells)('$name as $who is let in or turned away as declared', async ({ endpoint, who }) => {
    const { status, reason } = await ask(validRequest(endpoint), contextOf(endpoint, who));
    const isTurnedAway = reason !== null && gates.includes(reason);
    expect({ isTurnedAway, status: isTurnedAway ? status : 'let in' }).toEqual(
      passes(endpoint, who)
        ? { isTurnedAway: false, status: 'let in' }
        : { isTurnedAway: true, status: isNobody(endpoint, who) ? 401 : 403 },
    );
    // Let in or not, a valid request is no fault of ours.
    expect([500, 400, 415]).not.toContain(status);
  });
});

describe('whoever signed in', () => {
  it.each(declared.filter(({ name }) => ofSession.has(name)))('reaches $name', async (endpoint) => {
    const request = validRequest(endpoint);
    const headers = { ...request.headers, ...browser.headers() };
    const answer = await world().app.http.inject({ ...request, headers });
    const refused = ErrorAnswer.safeParse(answer.statusCode >= 400 ? answer.json() : null);
    expect(gates).not.toContain(refused.data?.error.reason);
    expect(answer.statusCode).toBeLessThan(500);
  });
});

describe('a row of another shop', () => {
  /** The name of a parameter → an id that exists, in the other shop alone. */
  const taken = new Map<string, string>();
  beforeAll(async () => {
    const other = (await world().aShop()).asSystem();
    for (const table of await readTables(world().system.database.owner)) {
      if (!table.granted.has('insert') || table.name === 'workspaces') continue;
      const row = aRowOf(table, other.workspaceId);
      const { text, values } = insertOf(table, row);
      const { app } = world().system.database;
      const client = await app.connect();
      await client.query(`begin; select set_config('app.workspace_id', '${other.workspaceId}', true)`);
      await client.query(text, values);
      await client.query('commit');
      client.release();
      const id = table.key.find((name) => name !== 'workspace_id');
      if (id?.endsWith('_id'))
        taken.set(
          id.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
          String(row[id]),
        );
    }
  });

  const withIds = declared.filter(
    ({ path, may, name }) => /:\w+Id\b/.test(path) && may !== 'anyone' && !ofSession.has(name),
  );

  it('can be named in enough endpoints to be worth asking', () => expect(withIds.length).toBeGreaterThan(20));

  it.each(withIds)('is, in $name, as missing as one that never was', async (endpoint) => {
    const names = [...endpoint.path.matchAll(/:(\w+Id)\b/g)].map((match) => match[1] ?? '');
    const theirs = Object.fromEntries(names.map((name) => [name, taken.get(name) ?? v7()]));
    const nobodys = Object.fromEntries(names.map((name) => [name, v7()]));
    const caller = endpoint.may === 'visitor' ? shop.asVisitor() : shop.asOwner();
    const answers = [
      await ask(validRequest(endpoint, theirs), caller),
      await ask(validRequest(endpoint, nobodys), caller),
    ].map(({ status, body }) => ({ status, body: body.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id') }));
    expect(answers[0]).toEqual(answers[1]);
    // A mail that cannot be retried and one that is not there are answered alike.
    expect(answers[0]?.status).toBe(endpoint.name === 'platform.retry-mail' ? 409 : 404);
  });
});

it('lets the owner of the rows do what the other shop could not', async () => {
  // The positive twin of the rows above: the same request on one's own row is not missing.
  const visitor = shop.asVisitor();
  const sent = await ask(
    {
      method: 'POST',
      url: '/api/widget/messages',
      payload: { clientMessageId: v7(), text: 'hello' },
    },
    visitor,
  );
  expect(sent.status).toBe(200);
  const { conversation } = JSON.parse(sent.body);
  const url = `/api/conversations/${conversation.conversationId}`;
  expect((await ask({ url }, shop.asOwner())).status).toBe(200);
  expect((await ask({ url }, (await world().aShop()).asOwner())).status).toBe(404);
});
