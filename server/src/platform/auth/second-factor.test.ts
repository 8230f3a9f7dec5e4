import { describe, expect, it } from 'vitest';
import { aBrowser, type Browser } from '../../../test/browser.ts';
import { codeOf, goodPassword, otherPassword, useSignIn } from '../../../test/sign-in.ts';

const desk = useSignIn();

describe('two-step sign-in', () => {
  const verify = (browser: Browser, code: string) =>
    desk().auth.verifySecondFactor(desk().ground(), code, browser.exchange());

  it('asks for a code, and only then gives a session', async () => {
    const person = await desk().aCarefulPerson();
    const browser = aBrowser();
    expect(await desk().signIn(person, browser)).toEqual({ state: 'second-factor', userId: person.userId });
    expect(await desk().sessionOf(browser)).toBeNull();
    expect(browser.cookies.has('zhiyin-session')).toBe(false);
    await expect(verify(browser, '000000')).rejects.toMatchObject({ kind: 'unknown' });
    const code = codeOf(person.uri, 1);
    expect(await verify(browser, code)).toEqual({ userId: person.userId, isRecoveryCode: false });
    expect(await desk().sessionOf(browser)).toMatchObject({ userId: person.userId });

    const second = aBrowser();
    await desk().signIn(person, second);
    await expect(verify(second, code)).rejects.toMatchObject({ reason: { key: 'sign-in.wrong-code' } });
    expect(await desk().sessionOf(second)).toBeNull();
  });

  it('takes each recovery code once', async () => {
    const person = await desk().aCarefulPerson();
    const [code = ''] = person.recoveryCodes;
    expect(person.recoveryCodes).toHaveLength(10);
    const browser = aBrowser();
    await desk().signIn(person, browser);
    expect(await verify(browser, code)).toMatchObject({ isRecoveryCode: true });
    expect(await desk().auth.recoveryCodesLeft(person.userId)).toBe(9);
    const again = aBrowser();
    await desk().signIn(person, again);
    await expect(verify(again, code)).rejects.toMatchObject({ kind: 'unknown' });
    expect(await desk().sessionOf(again)).toBeNull();
  });

  it('cannot be passed without the password, nor by a session of somebody else', async () => {
    const person = await desk().aCarefulPerson();
    await expect(verify(aBrowser(), codeOf(person.uri, 1))).rejects.toMatchObject({
      reason: { key: 'sign-in.start-again' },
    });
    const other = aBrowser();
    await desk().signIn(await desk().aPerson(), other);
    await expect(verify(other, codeOf(person.uri, 1))).rejects.toMatchObject({ kind: 'unknown' });
  });

  it('begins anew after five wrong codes', async () => {
    const person = await desk().aCarefulPerson();
    const browser = aBrowser();
    await desk().signIn(person, browser);
    for (let n = 0; n < 5; n++)
      await expect(verify(browser, '000000')).rejects.toMatchObject({ kind: 'unknown' });
    await expect(verify(browser, codeOf(person.uri, 1))).rejects.toMatchObject({
      reason: { key: 'sign-in.start-again' },
    });
  });

  it('stays on when the password is reset', async () => {
    const person = await desk().aCarefulPerson();
    const made = await desk().auth.makeReset(person.email);
    await desk().auth.resetPassword(desk().ground(), { token: made?.token ?? '', password: otherPassword });
    expect(await desk().signIn(person, aBrowser(), otherPassword)).toMatchObject({ state: 'second-factor' });
  });

  it('is turned off, and its codes are renewed, with the password alone', async () => {
    const person = await desk().aCarefulPerson();
    const { userId, browser } = person;
    const renew = (given: string) =>
      desk().auth.renewRecoveryCodes(desk().ground(), { userId, password: given }, browser.exchange());
    await expect(renew('not this')).rejects.toMatchObject({ kind: 'invalid' });
    const renewed = await renew(goodPassword);
    expect(renewed).not.toContain(person.recoveryCodes[0]);
    const off = (given: string) =>
      desk().auth.disableTwoFactor(desk().ground(), { userId, password: given }, browser.exchange());
    await expect(off('not this')).rejects.toMatchObject({ kind: 'invalid' });
    await off(goodPassword);
    expect(await desk().signIn(person, aBrowser())).toMatchObject({ state: 'signed-in' });
  });

  it('lets nobody try one password after the other at an open session', async () => {
    const { userId, browser } = await desk().aCarefulPerson();
    const off = (password: string) =>
      desk().auth.disableTwoFactor(desk().ground(), { userId, password }, browser.exchange());
    for (let n = 0; n < 6; n++) await expect(off('not this')).rejects.toMatchObject({ kind: 'invalid' });
    await expect(off(goodPassword)).rejects.toMatchObject({ kind: 'limit' });
    desk().shop.pass(1);
    await off(goodPassword);
  });

  it('is taken away by the operator when phone and codes are lost, and every session ends', async () => {
    const person = await desk().aCarefulPerson();
    await desk().auth.removeTwoFactor(person.userId);
    expect(await desk().sessionOf(person.browser)).toBeNull();
    expect(await desk().signIn(person, aBrowser())).toMatchObject({ state: 'signed-in' });
    expect(await desk().auth.recoveryCodesLeft(person.userId)).toBe(0);
  });
});
