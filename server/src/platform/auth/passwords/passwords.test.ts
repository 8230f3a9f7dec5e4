import { describe, expect, it } from 'vitest';
import { aBrowser } from '../../../../test/browser.ts';
import { otherPassword, useSignIn } from '../../../../test/sign-in.ts';

const desk = useSignIn();

describe('a forgotten password', () => {
  async function linkFor(email: string): Promise<string[]> {
    const sent: string[] = [];
    await desk().auth.requestReset(desk().ground(), email, async (_, token) => void sent.push(token));
    return sent;
  }

  it('is set anew with the link, once, and every session ends', async () => {
    const person = await desk().aPerson();
    const browser = aBrowser();
    await desk().signIn(person, browser);
    const [token = ''] = await linkFor(person.email);
    expect(token.length).toBeGreaterThanOrEqual(22);
    const reset = () => desk().auth.resetPassword(desk().ground(), { token, password: otherPassword });
    await expect(
      desk().auth.resetPassword(desk().ground(), { token, password: 'short' }),
    ).rejects.toMatchObject({ kind: 'invalid' });
    expect(await reset()).toEqual({ userId: person.userId });
    expect(await desk().sessionOf(browser)).toBeNull();
    await expect(reset()).rejects.toMatchObject({ kind: 'missing', reason: { key: 'sign-in.link-used' } });
    expect(await desk().signIn(person, aBrowser(), otherPassword)).toMatchObject({ state: 'signed-in' });
  });

  it('sends nothing to an address without an account, and answers as late as if it had', async () => {
    const person = await desk().aPerson();
    const took = async (email: string) => {
      const from = performance.now();
      const sent = await linkFor(email);
      return { sent: sent.length, ms: performance.now() - from };
    };
    const [known, unknown] = [await took(person.email), await took('nobody@example.com')];
    expect([known.sent, unknown.sent]).toEqual([1, 0]);
    // A timer may fire a millisecond early.
    expect(Math.min(known.ms, unknown.ms)).toBeGreaterThanOrEqual(395);
  });

  it.each(['', ' ', ' '.repeat(60), 'null', 'undefined', '0', 'A'.repeat(24), '%', 'x'.repeat(5000)])(
    'is not set with the token "%s"',
    async (token) => {
      const asked = desk().auth.resetPassword(desk().ground(), { token, password: otherPassword });
      await expect(asked).rejects.toMatchObject({ kind: 'missing' });
    },
  );

  it('is not set with a link older than half an hour', async () => {
    const person = await desk().aPerson();
    const [token = ''] = await linkFor(person.email);
    await desk().shop.system.database.owner.query(
      `update verification set "expiresAt" = "expiresAt" - interval '30 minutes' where value = $1`,
      [person.userId],
    );
    const asked = desk().auth.resetPassword(desk().ground(), { token, password: otherPassword });
    await expect(asked).rejects.toMatchObject({ kind: 'missing' });
  });

  it('keeps no token that could be read from the database', async () => {
    const person = await desk().aPerson();
    const [token = 'none'] = await linkFor(person.email);
    const { rows } = await desk().shop.system.database.owner.query(
      'select * from verification where value = $1',
      [person.userId],
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('sends no more than three mails at once', async () => {
    const person = await desk().aPerson();
    const sent = await Promise.all([1, 2, 3, 4, 5, 6].map(() => linkFor(person.email)));
    expect(sent.flat().length).toBeLessThanOrEqual(4);
  });
});
