import type { Endpoint } from '@zhiyin/domain/kit';
import * as people from '@zhiyin/domain/people';
import * as contract from '@zhiyin/domain/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { asSystem } from '#platform/auth/as-system.ts';
import { authOf } from '#platform/auth/auth.ts';
import { look } from '#platform/database/transact.ts';
import { mailTransport } from '#platform/mailer/transport.ts';
import { aBrowser, type Browser } from '../../../../test/browser.ts';
import { codeOf, goodPassword, otherPassword } from '../../../../test/sign-in.ts';
import { aStaffedShop, type Colleague, type StaffedShop } from '../../../../test/staff.ts';
import { useWorld } from '../../../../test/world.ts';
import { removeMember } from '../../people/members/remove-member.ts';

const world = useWorld();
let shop: StaffedShop;
beforeEach(async () => {
  shop = await aStaffedShop(world().system);
});

/** Calls an endpoint over HTTP as a browser that shows one of our pages. */
async function call(
  browser: Browser,
  endpoint: Endpoint,
  body?: object,
  params: Record<string, string> = {},
) {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');
  const answer = await world().app.http.inject({
    method: endpoint.method,
    url: `/api${path}`,
    headers: { ...browser.headers(), 'sec-fetch-site': 'same-origin' },
    ...(body ? { body } : {}),
  });
  for (const line of [answer.headers['set-cookie'] ?? []].flat()) browser.keep(line);
  return { status: answer.statusCode, body: answer.json() };
}

async function signedIn(colleague: Colleague, password = goodPassword): Promise<Browser> {
  const browser = aBrowser();
  const { body } = await call(browser, contract.signIn, { email: colleague.email, password });
  expect(body).toEqual({ state: 'signed-in' });
  return browser;
}

async function accessFacts(): Promise<string[]> {
  const rows = await look(asSystem(shop.ground, shop.workspaceId), (tx) =>
    tx.db
      .selectFrom('facts')
      .select(['kind', 'subjectId'])
      .where(
        'kind',
        'in',
        contract.platformFacts.map(({ kind }) => kind),
      )
      .where('subjectId', '=', shop.owner.memberId)
      .orderBy('factId')
      .execute(),
  );
  return rows.map(({ kind }) => kind.replace('platform.', ''));
}

describe('over HTTP', () => {
  it('somebody signs in, is who they are, signs out and is nobody again', async () => {
    const browser = await signedIn(shop.owner);
    const me = await call(browser, people.getMe);
    expect(me).toMatchObject({ status: 200, body: { member: { memberId: shop.owner.memberId } } });
    expect((await call(browser, contract.signOut)).status).toBe(200);
    expect((await call(browser, people.getMe)).body.error).toMatchObject({
      kind: 'unknown',
      reason: 'platform.not-signed-in',
    });
    expect(await accessFacts()).toEqual(['signed-in', 'signed-out']);
  });

  it('a wrong password is refused in the caller’s language, and told in the audit trail', async () => {
    const browser = aBrowser({ 'accept-language': 'zh-CN' });
    const given = { email: shop.owner.email, password: 'not the right one' };
    const { status, body } = await call(browser, contract.signIn, given);
    expect(status).toBe(401);
    expect(body.error).toMatchObject({ reason: 'sign-in.wrong-password', message: '邮箱或密码不对。' });
    expect(await accessFacts()).toEqual(['sign-in-refused']);
    const unknown = await call(browser, contract.signIn, { ...given, email: 'nobody@example.com' });
    expect({ ...unknown.body.error, requestId: '' }).toEqual({ ...body.error, requestId: '' });
  });

  it.each([
    { why: 'no body', body: undefined },
    { why: 'no password', body: { email: 'a@example.com' } },
    { why: 'null for a password', body: { email: 'a@example.com', password: null } },
    { why: 'a list for a password', body: { email: 'a@example.com', password: ['x'] } },
    { why: 'unknown fields', body: { email: 'a@example.com', password: goodPassword, isAdmin: true } },
  ])('$why is refused before anybody is looked for', async ({ body }) => {
    expect((await call(aBrowser(), contract.signIn, body)).status).toBe(422);
  });

  it('a foreign page cannot sign anybody in', async () => {
    const answer = await world().app.http.inject({
      method: 'POST',
      url: '/api/sign-in',
      headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      body: { email: shop.owner.email, password: goodPassword },
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('somebody who was removed is out at once, though still signed in', async () => {
    const agent = await shop.hire('agent');
    const browser = await signedIn(agent);
    expect((await call(browser, people.getMe)).status).toBe(200);
    await removeMember(await shop.as(shop.owner), agent);
    expect((await call(browser, people.getMe)).body.error).toMatchObject({ reason: 'platform.no-workspace' });
  });
});

describe('one’s own sessions', () => {
  it('are listed, the current one marked, and ended one by one or all at once', async () => {
    const [here, there, far] = [
      await signedIn(shop.owner),
      await signedIn(shop.owner),
      await signedIn(shop.owner),
    ];
    const { body } = await call(here, contract.listSessions);
    expect(body.items).toHaveLength(3);
    expect(body.items.filter((one: { isCurrent: boolean }) => one.isCurrent)).toHaveLength(1);
    const other = (await call(there, contract.listSessions)).body.items.find(
      (one: { isCurrent: boolean }) => one.isCurrent,
    );
    expect((await call(here, contract.revokeSession, undefined, other)).status).toBe(200);
    expect((await call(there, people.getMe)).body.error).toMatchObject({ reason: 'platform.session-ended' });
    expect((await call(far, people.getMe)).status).toBe(200);
    expect((await call(here, contract.revokeOtherSessions)).body).toEqual({ count: 1 });
    expect((await call(far, people.getMe)).status).toBe(401);
    expect((await call(here, people.getMe)).status).toBe(200);
  });

  it('of a colleague are not one’s own', async () => {
    const [owner, agent] = [await signedIn(shop.owner), await signedIn(await shop.hire('agent'))];
    const [theirs] = (await call(agent, contract.listSessions)).body.items;
    expect((await call(owner, contract.revokeSession, undefined, theirs)).status).toBe(404);
    expect((await call(agent, people.getMe)).status).toBe(200);
  });

  it('end everywhere when the owner says so', async () => {
    const agent = await shop.hire('agent');
    const [owner, browser] = [await signedIn(shop.owner), await signedIn(agent)];
    const params = { memberId: agent.memberId };
    expect((await call(browser, people.endSessions, undefined, params)).status).toBe(403);
    expect((await call(owner, people.endSessions, undefined, params)).status).toBe(200);
    expect((await call(browser, people.getMe)).status).toBe(401);
  });
});

describe('a password', () => {
  it('is changed with the current one', async () => {
    const browser = await signedIn(shop.owner);
    const change = { current: 'not the right one', password: otherPassword };
    expect((await call(browser, contract.changePassword, change)).body.error).toMatchObject({
      reason: 'sign-in.current-password-wrong',
    });
    const right = { current: goodPassword, password: otherPassword };
    expect((await call(browser, contract.changePassword, right)).status).toBe(200);
    expect((await call(browser, people.getMe)).status).toBe(200);
    await signedIn(shop.owner, otherPassword);
  });

  it('that was forgotten is set anew with a link that comes by mail', async () => {
    const letters: string[] = [];
    mailTransport.use(world().system, { send: async ({ text }) => void letters.push(text) });
    try {
      for (const email of [shop.owner.email, 'nobody@example.com']) {
        expect(await call(aBrowser(), contract.requestReset, { email })).toEqual({
          status: 200,
          body: { done: true },
        });
      }
      await world().settle();
    } finally {
      mailTransport.use(world().system, null);
    }
    expect(letters).toHaveLength(1);
    const token = /\/console\/reset-password#token=(\w+)/.exec(letters[0] ?? '')?.[1];
    const weak = await call(aBrowser(), contract.resetPassword, { token, password: 'woaini1314' });
    expect(weak.body.error).toMatchObject({
      reason: 'sign-in.password-known',
      fields: [{ path: 'password' }],
    });
    const reset = () => call(aBrowser(), contract.resetPassword, { token, password: otherPassword });
    expect((await reset()).status).toBe(200);
    expect((await reset()).status).toBe(404);
    await signedIn(shop.owner, otherPassword);
    expect(await accessFacts()).toEqual(['reset-requested', 'password-reset', 'signed-in']);
  });
});

describe('two-step sign-in', () => {
  it('is turned on, asked for and turned off', async () => {
    const browser = await signedIn(shop.owner);
    const password = goodPassword;
    expect((await call(browser, contract.getTwoFactor)).body).toEqual({ isOn: false, recoveryCodesLeft: 0 });
    expect((await call(browser, contract.enableTwoFactor, { password: 'not this one' })).status).toBe(422);
    const { uri, secret, recoveryCodes } = (await call(browser, contract.enableTwoFactor, { password })).body;
    expect(uri).toContain(secret);
    expect((await call(browser, contract.confirmTwoFactor, { code: '000000' })).status).toBe(422);
    expect((await call(browser, contract.confirmTwoFactor, { code: codeOf(uri) })).status).toBe(200);
    expect((await call(browser, contract.getTwoFactor)).body).toEqual({ isOn: true, recoveryCodesLeft: 10 });

    const next = aBrowser();
    const given = { email: shop.owner.email, password };
    expect((await call(next, contract.signIn, given)).body).toEqual({ state: 'second-factor' });
    expect((await call(next, people.getMe)).status).toBe(401);
    expect((await call(next, contract.verifySecondFactor, { code: recoveryCodes[0] })).status).toBe(200);
    expect((await call(next, people.getMe)).status).toBe(200);
    const renewed = (await call(next, contract.renewRecoveryCodes, { password })).body.recoveryCodes;
    expect(renewed).toHaveLength(10);
    expect((await call(next, contract.disableTwoFactor, { password })).status).toBe(200);
    await signedIn(shop.owner);
    expect(await accessFacts()).toEqual([
      ...['signed-in', 'two-factor-enabled', 'recovery-code-used', 'signed-in'],
      ...['recovery-codes-renewed', 'two-factor-disabled', 'signed-in'],
    ]);
  });
});

describe('a program with an API key', () => {
  it('has no session, password or second factor', async () => {
    const owner = await signedIn(shop.owner);
    const made = await call(owner, contract.createApiKey, { name: 'Robot', scopes: ['people.read'] });
    const robot = aBrowser({ authorization: `Bearer ${made.body.secret}` });
    expect((await call(robot, people.listMembers)).status).toBe(200);
    for (const endpoint of [
      contract.listSessions,
      contract.getTwoFactor,
      contract.revokeOtherSessions,
      people.getMe,
    ]) {
      expect((await call(robot, endpoint)).status).toBe(403);
    }
    expect(await authOf(world().system).sessionsOf(shop.owner.userId)).toHaveLength(1);
  });
});
