import { permission } from '@zhiyin/domain/kit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { resolveActor } from '#modules/people';
import { asSystem } from '#platform/auth/as-system.ts';
import { authOf } from '#platform/auth/auth.ts';
import { providePermissions } from '#platform/auth/permission-registry.ts';
import type { Ground } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { type BareShop, openBareShop } from '../../../../test/bare-shop.ts';
import { aBrowser } from '../../../../test/browser.ts';
import { goodPassword } from '../../../../test/sign-in.ts';
import { handOutPermissions } from './hand-out-permissions.ts';
import { readSetUp, setUp } from './set-up.ts';
import { setUpToken } from './set-up-token.ts';

const words = { zh: '测试', en: 'Test' };
const reply = permission('test.reply', words, ['agent']);

let server: BareShop;
beforeEach(async () => {
  server = await openBareShop();
  providePermissions(server.system, [reply]);
});
afterEach(() => server.close());

const shop = {
  shopName: '月光茶叶店',
  timeZone: 'Asia/Shanghai',
  locale: 'zh',
  name: 'Wen',
  email: 'wen@example.com',
  password: goodPassword,
} as const;

function from(address: string): Ground {
  return { system: server.system, locale: 'en', address, requestId: 'test' };
}
const here = () => from('127.0.0.1');
const elsewhere = () => from('203.0.113.9');

it('makes the shop and its owner and signs them in', async () => {
  const browser = aBrowser();
  expect(await readSetUp(here(), browser.exchange())).toEqual({ needed: true, isTokenNeeded: false });
  const made = await setUp(here(), shop, browser.exchange());
  const session = await authOf(server.system).sessionOf(browser.headers());
  const owner = await resolveActor(server.system, session?.userId ?? '', null);
  expect(owner).toMatchObject({ workspaceId: made.workspaceId, member: { name: 'Wen', locale: 'zh' } });
  expect(owner?.actor.permissions).toEqual(new Set([reply.key]));
  expect(await readSetUp(here(), browser.exchange())).toEqual({ needed: false, isTokenNeeded: false });
});

it('works once', async () => {
  await setUp(here(), shop, aBrowser().exchange());
  const again = setUp(here(), { ...shop, email: 'thief@example.com' }, aBrowser().exchange());
  await expect(again).rejects.toMatchObject({ kind: 'conflict', reason: { key: 'set-up.already-done' } });
  expect(await authOf(server.system).findUser('thief@example.com')).toBeNull();
});

it('lets one of several at the same moment be the first', async () => {
  const all = await Promise.allSettled(
    [1, 2, 3].map((n) => setUp(here(), { ...shop, email: `wen${n}@example.com` }, aBrowser().exchange())),
  );
  expect(all.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  const { rows } = await server.system.database.owner.query('select email from "user"');
  expect(rows).toHaveLength(1);
});

it('asks people on other machines for the token of the start line', async () => {
  const far = aBrowser();
  expect(await readSetUp(elsewhere(), far.exchange())).toEqual({ needed: true, isTokenNeeded: true });
  for (const token of [undefined, '', ' ', 'null', setUpToken(server.system).slice(1)]) {
    const asked = setUp(elsewhere(), { ...shop, token }, far.exchange());
    await expect(asked).rejects.toMatchObject({ kind: 'forbidden', reason: { key: 'set-up.token-needed' } });
  }
  const token = setUpToken(server.system);
  expect(await setUp(elsewhere(), { ...shop, token }, far.exchange())).toHaveProperty('workspaceId');
});

it.each([
  { why: 'a proxy on this machine speaks for somebody', headers: { 'x-forwarded-for': '203.0.113.9' } },
  { why: 'a foreign name leads to this machine', headers: { host: 'evil.example:4000' } },
])('does not believe a caller to be local when $why', async ({ headers }) => {
  const asked = setUp(here(), shop, aBrowser(headers).exchange());
  await expect(asked).rejects.toMatchObject({ kind: 'forbidden' });
});

it('leaves nothing behind when the password is easily guessed', async () => {
  const asked = setUp(here(), { ...shop, password: 'woaini1314' }, aBrowser().exchange());
  await expect(asked).rejects.toMatchObject({ kind: 'invalid' });
  expect(await readSetUp(here(), aBrowser().exchange())).toMatchObject({ needed: true });
  expect(await authOf(server.system).findUser(shop.email)).toBeNull();
});

it('goes on where a killed one stopped', async () => {
  await authOf(server.system).signUp(here(), { ...shop, password: 'quite another one' });
  const browser = aBrowser();
  await setUp(here(), shop, browser.exchange());
  expect(await authOf(server.system).sessionOf(browser.headers())).not.toBeNull();
});

it('gives the rights of a new version to the built-in roles, each once', async () => {
  const { workspaceId } = await setUp(here(), shop, aBrowser().exchange());
  const close = permission('test.close', words, ['agent', 'lead']);
  providePermissions(server.system, [reply, close]);
  await handOutPermissions(server.system);
  expect(await rights(workspaceId, 'agent')).toEqual([close.key, reply.key]);
  expect(await rights(workspaceId, 'lead')).toEqual([close.key]);
  expect(await rights(workspaceId, 'viewer')).toEqual([]);

  await transact(asSystem(here(), workspaceId), (tx) =>
    tx.db.updateTable('roles').set({ permissions: [] }).where('key', '=', 'agent').execute(),
  );
  await handOutPermissions(server.system);
  expect(await rights(workspaceId, 'agent')).toEqual([]);
});

async function rights(workspaceId: string, key: string): Promise<string[]> {
  const row = await look(asSystem(here(), workspaceId), (tx) =>
    tx.db.selectFrom('roles').select('permissions').where('key', '=', key).executeTakeFirstOrThrow(),
  );
  return row.permissions;
}
