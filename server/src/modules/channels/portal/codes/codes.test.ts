import { portalCode } from '@zhiyin/domain/channels';
import { expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { aPortal, type Door } from '../../../../../test/portal.ts';
import { useWorld } from '../../../../../test/world.ts';

const world = useWorld();
const lin = 'lin@example.com';
const wrong = (code: string): string => (code === '00000000' ? '11111111' : '00000000');
const enter = (door: Door, given: { ticket: string; code: string }) =>
  door.post(`/portals/${door.shopKey}/entries/code`, { ...given, locale: 'zh' });

it('lets in whoever types the mailed code, also with spaces, and makes a record with their address', async () => {
  const door = await aPortal(world());
  const { ticket, code } = await door.askCode('Lin@Example.com');
  expect(code).toMatch(/^\d{8}$/);
  const entered = await enter(door, { ticket, code: `${code.slice(0, 4)} ${code.slice(4)} ` });
  expect(entered.status).toBe(200);
  const session = await door.get('/portal-session', entered.body.token);
  expect(session.body).toMatchObject({ customerId: entered.body.customerId, provenEmail: lin });
  const record = await door.shop.asOwner();
  const [row] = await transact(record, (tx) =>
    tx.db.selectFrom('customers').selectAll().where('workspaceId', '=', tx.workspaceId).execute(),
  );
  expect(row).toMatchObject({ email: lin, provenEmail: lin, locale: 'zh' });
});

it('answers alike for an address that is known and one that is not', async () => {
  const door = await aPortal(world());
  await door.enter(lin);
  const shapes = await Promise.all(
    [lin, 'nobody@example.com'].map(async (email) => {
      const { status, body } = await door.post(`/portals/${door.shopKey}/codes`, { email, locale: 'en' });
      return { status, keys: Object.keys(body), ticketLength: body.ticket.length - email.length };
    }),
  );
  expect(shapes[0]?.status).toBe(200);
  expect(shapes[0]?.keys).toEqual(shapes[1]?.keys);
});

it('comes back to the same record', async () => {
  const door = await aPortal(world());
  const first = await door.enter(lin);
  const second = await door.enter('LIN@example.com');
  expect(second.customerId).toBe(first.customerId);
  expect(second.token).not.toBe(first.token);
});

it('takes a code once', async () => {
  const door = await aPortal(world());
  const given = await door.askCode(lin);
  expect((await enter(door, given)).status).toBe(200);
  expect(await enter(door, given)).toMatchObject({
    status: 409,
    body: { error: { reason: 'channels.portal-code-ended' } },
  });
});

it('lets one of two in who type the same code at once', async () => {
  const door = await aPortal(world());
  const given = await door.askCode(lin);
  const statuses = await Promise.all([enter(door, given), enter(door, given), enter(door, given)]);
  expect(statuses.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
});

it('ends a code after five wrong guesses, also when they come at once, and the right one comes too late', async () => {
  const door = await aPortal(world());
  const { ticket, code } = await door.askCode(lin);
  const guesses = Array.from({ length: 8 }, () => enter(door, { ticket, code: wrong(code) }));
  const reasons = (await Promise.all(guesses)).map(({ body }) => body.error.reason).sort();
  const refused = reasons.filter((reason) => reason === 'channels.portal-code-wrong');
  expect(refused.length).toBe(portalCode.triesMax - 1);
  expect(reasons.length - refused.length).toBe(4);
  expect((await enter(door, { ticket, code })).status).toBe(409);
});

it('says how many guesses are left', async () => {
  const door = await aPortal(world());
  const { ticket, code } = await door.askCode(lin);
  const { status, body } = await enter(door, { ticket, code: wrong(code) });
  expect(status).toBe(422);
  expect(body.error.message).toContain('4');
  expect((await enter(door, { ticket, code })).status).toBe(200);
});

it('does not let a stranger’s guesses end the code of whoever asked', async () => {
  const door = await aPortal(world());
  const mine = await door.askCode(lin);
  const theirs = await door.askCode(lin);
  for (let guess = 0; guess < 6; guess++)
    await enter(door, { ticket: theirs.ticket, code: wrong(theirs.code) });
  expect((await enter(door, mine)).status).toBe(200);
});

it.each([
  { seconds: 9 * 60, status: 200, why: 'nine minutes old' },
  { seconds: 11 * 60, status: 409, why: 'eleven minutes old' },
])('answers $status to a code that is $why', async ({ seconds, status }) => {
  const door = await aPortal(world());
  const given = await door.askCode(lin);
  world().pass(seconds);
  expect((await enter(door, given)).status).toBe(status);
});

it.each([
  { why: 'altered', change: (ticket: string) => `${ticket.slice(0, -2)}AA` },
  { why: 'empty', change: () => '' },
  { why: 'somebody’s invention', change: () => 'AAAA'.repeat(40) },
])('takes no ticket that is $why', async ({ change }) => {
  const door = await aPortal(world());
  const { ticket, code } = await door.askCode(lin);
  expect((await enter(door, { ticket: change(ticket), code })).status).toBe(409);
});

it('takes a code in the shop that sent it, and in no other', async () => {
  const [door, other] = [await aPortal(world()), await aPortal(world())];
  const given = await door.askCode(lin);
  expect((await enter(other, given)).status).toBe(409);
  expect((await enter(door, given)).status).toBe(200);
});

it('mails one address five codes an hour, says when the next may be asked for, and leaves others alone', async () => {
  const door = await aPortal(world());
  for (let count = 0; count < 5; count++) await door.askCode(lin);
  const refused = await door.post(`/portals/${door.shopKey}/codes`, {
    email: 'LIN@example.com',
    locale: 'en',
  });
  expect(refused.status).toBe(429);
  expect(refused.body.error.reason).toBe('channels.portal-too-many-codes');
  await door.askCode('chen@example.com');
  world().pass(3601);
  await door.askCode(lin);
});

it('does not let many requests at once by the limit', async () => {
  const door = await aPortal(world());
  const asked = await Promise.all(
    Array.from({ length: 9 }, () =>
      door.post(`/portals/${door.shopKey}/codes`, { email: lin, locale: 'en' }),
    ),
  );
  expect(asked.filter(({ status }) => status === 200).length).toBe(5);
});

it('keeps neither the code nor the address where codes are kept', async () => {
  const door = await aPortal(world());
  const { code } = await door.askCode(lin);
  const rows = await transact(door.shop.asSystem(), (tx) =>
    tx.db.selectFrom('portalCodes').selectAll().where('workspaceId', '=', tx.workspaceId).execute(),
  );
  expect(rows.length).toBe(1);
  expect(JSON.stringify(rows)).not.toContain(code);
  expect(JSON.stringify(rows)).not.toContain('lin');
});

it('is closed while the shop has it off', async () => {
  const { shop } = await aPortal(world());
  const closed = await world().aShop();
  expect(closed.workspaceId).not.toBe(shop.workspaceId);
  const key = Buffer.from(closed.workspaceId.replaceAll('-', ''), 'hex').toString('base64url');
  const answer = await world().app.http.inject({
    method: 'POST',
    url: `/api/portals/${key}/codes`,
    payload: { email: lin, locale: 'en' },
  });
  expect(answer.statusCode).toBe(404);
});
