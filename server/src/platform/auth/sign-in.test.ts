import { describe, expect, it } from 'vitest';
import { aBrowser } from '../../../test/browser.ts';
import { goodPassword, useSignIn } from '../../../test/sign-in.ts';

const desk = useSignIn();

describe('signing in', () => {
  it('gives a session that lasts until it is ended', async () => {
    const person = await desk().aPerson();
    const browser = aBrowser();
    expect(await desk().signIn(person, browser)).toEqual({ state: 'signed-in', userId: person.userId });
    expect(await desk().sessionOf(browser)).toMatchObject({ userId: person.userId, email: person.email });
    await desk().auth.signOut(desk().ground(), browser.exchange());
    expect(browser.cookies.has('zhiyin-session')).toBe(false);
    expect(await desk().sessionOf(browser)).toBeNull();
  });

  it('takes the address in any case', async () => {
    const person = await desk().aPerson();
    const browser = aBrowser();
    await desk().signIn({ ...person, email: person.email.toUpperCase() }, browser);
    expect(await desk().sessionOf(browser)).toMatchObject({ userId: person.userId });
  });

  it.each([
    { why: 'a wrong password', email: null, given: 'tq8 mvow 31xy' },
    { why: 'an unknown address', email: 'nobody@example.com', given: goodPassword },
    { why: 'an address that is none', email: 'nobody', given: goodPassword },
    { why: 'an empty password', email: null, given: '' },
    { why: 'an endless password', email: null, given: 'x'.repeat(900) },
  ])('answers $why as it answers any other', async ({ email, given }) => {
    const person = await desk().aPerson();
    const browser = aBrowser();
    const asked = desk().signIn({ ...person, email: email ?? person.email }, browser, given);
    await expect(asked).rejects.toMatchObject({ kind: 'unknown', reason: { key: 'sign-in.wrong-password' } });
    expect(browser.cookies.size).toBe(0);
  });

  it('sets a cookie that scripts cannot read and other sites cannot send', async () => {
    const browser = aBrowser();
    await desk().signIn(await desk().aPerson(), browser);
    const line = browser.lines.find((one) => one.startsWith('zhiyin-session=')) ?? '';
    expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000$/);
  });

  it('ends the session a browser already had, so that nobody can plant one', async () => {
    const [thief, victim] = [await desk().aPerson(), await desk().aPerson()];
    const browser = aBrowser();
    await desk().signIn(thief, browser);
    const planted = new Map(browser.cookies);
    await desk().signIn(victim, browser);
    expect(browser.cookies.get('zhiyin-session')).not.toBe(planted.get('zhiyin-session'));
    const before = aBrowser();
    for (const [name, value] of planted) before.cookies.set(name, value);
    expect(await desk().sessionOf(before)).toBeNull();
    expect(await desk().sessionOf(browser)).toMatchObject({ userId: victim.userId });
  });

  it('does not believe a cookie that was altered', async () => {
    const browser = aBrowser();
    await desk().signIn(await desk().aPerson(), browser);
    const value = browser.cookies.get('zhiyin-session') ?? '';
    browser.cookies.set('zhiyin-session', `a${value.slice(1)}`);
    expect(await desk().sessionOf(browser)).toBeNull();
  });
});
