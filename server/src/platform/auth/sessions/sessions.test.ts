import { describe, expect, it } from 'vitest';
import { aBrowser } from '../../../../test/browser.ts';
import { useSignIn } from '../../../../test/sign-in.ts';
import { announceSessionsChanged } from '../rights.ts';

const desk = useSignIn();

describe('sessions', () => {
  it('are listed, and ended at once one by one', async () => {
    const person = await desk().aPerson();
    const [phone, laptop] = [aBrowser(), aBrowser()];
    await desk().signIn(person, phone);
    await desk().signIn(person, laptop);
    const listed = await desk().auth.sessionsOf(person.userId);
    expect(listed).toHaveLength(2);
    expect(listed[0]).toMatchObject({ userAgent: 'Test browser' });
    const onPhone = await desk().sessionOf(phone);
    await desk().auth.revokeSession(person.userId, onPhone?.sessionId ?? '');
    expect(await desk().sessionOf(phone)).toBeNull();
    expect(await desk().sessionOf(laptop)).not.toBeNull();
  });

  it('of somebody else cannot be ended', async () => {
    const [one, other] = [await desk().aPerson(), await desk().aPerson()];
    const browser = aBrowser();
    await desk().signIn(other, browser);
    const theirs = await desk().sessionOf(browser);
    const asked = desk().auth.revokeSession(one.userId, theirs?.sessionId ?? '');
    await expect(asked).rejects.toMatchObject({ kind: 'missing', reason: { key: 'sign-in.no-session' } });
    expect(await desk().sessionOf(browser)).not.toBeNull();
  });

  it('all end but the one to keep', async () => {
    const person = await desk().aPerson();
    const [kept, ...others] = [aBrowser(), aBrowser(), aBrowser()];
    for (const browser of [kept, ...others]) await desk().signIn(person, browser);
    const keep = (await desk().sessionOf(kept))?.sessionId ?? '';
    expect(await desk().auth.revokeAllSessions(person.userId, keep)).toBe(2);
    expect(await Promise.all([kept, ...others].map(desk().sessionOf))).toEqual([
      expect.anything(),
      null,
      null,
    ]);
  });

  it.each([
    { why: 'thirty days old, however much it is used', column: 'createdAt', moved: '30 days' },
    { why: 'three days unused', column: 'expiresAt', moved: '3 days' },
  ])('end when $why', async ({ column, moved }) => {
    const browser = aBrowser();
    const person = await desk().aPerson();
    await desk().signIn(person, browser);
    expect(await desk().sessionOf(browser)).not.toBeNull();
    const { owner } = desk().shop.system.database;
    await owner.query(`update session set "${column}" = "${column}" - $1::interval where "userId" = $2`, [
      moved,
      person.userId,
    ]);
    await announceSessionsChanged(desk().shop.system, { userId: person.userId });
    expect(await desk().sessionOf(browser)).toBeNull();
  });
});
