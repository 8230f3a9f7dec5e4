import { describe, expect, it } from 'vitest';
import { aBrowser } from '../../../test/browser.ts';
import { goodPassword, otherPassword, useSignIn } from '../../../test/sign-in.ts';

const desk = useSignIn();

describe('a new password', () => {
  it.each([
    { why: 'too short', given: 'short one', reason: 'sign-in.password-too-short' },
    { why: 'blank', given: ' '.repeat(60), reason: 'sign-in.password-too-short' },
    { why: 'too long', given: 'ab'.repeat(101), reason: 'sign-in.password-too-long' },
    { why: 'leaked', given: 'woaini1314', reason: 'sign-in.password-known' },
    { why: 'close to the name', given: 'somebody-2026', reason: 'sign-in.password-near' },
    { why: 'no proper text', given: 'half a pair \ud800 of them', reason: 'platform.not-storable' },
  ])('is refused when it is $why', async ({ given, reason }) => {
    const email = desk().anAddress();
    const asked = desk().auth.signUp(desk().ground(), { email, name: 'Somebody Else', password: given });
    await expect(asked).rejects.toMatchObject({ kind: 'invalid', reason: { key: reason } });
    expect(await desk().auth.findUser(email)).toBeNull();
  });

  it('needs no digits, capitals or signs', async () => {
    const email = desk().anAddress();
    await desk().auth.signUp(desk().ground(), { email, name: '李华', password: '山高月小水落石出也' + '乎' });
    expect(await desk().auth.findUser(email)).toMatchObject({ name: '李华' });
  });

  it('is not made for an address that has an account, not even by two at once', async () => {
    const person = await desk().aPerson();
    const again = () =>
      desk().auth.signUp(desk().ground(), { ...person, name: 'Somebody', password: goodPassword });
    await expect(again()).rejects.toMatchObject({ kind: 'conflict' });
    const email = desk().anAddress();
    const both = [1, 2].map(() =>
      desk().auth.signUp(desk().ground(), { email, name: 'Two', password: goodPassword }),
    );
    const settled = await Promise.allSettled(both);
    expect(settled.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  it('replaces the current one, ends other sessions and keeps this one', async () => {
    const person = await desk().aPerson();
    const [here, there] = [aBrowser(), aBrowser()];
    await desk().signIn(person, here);
    await desk().signIn(person, there);
    const before = here.cookies.get('zhiyin-session');
    const change = (current: string) =>
      desk().auth.changePassword(
        desk().ground(),
        { userId: person.userId, current, password: otherPassword },
        here.exchange(),
      );
    await expect(change('not this one')).rejects.toMatchObject({ kind: 'invalid' });
    expect(await desk().sessionOf(there)).not.toBeNull();
    await change(goodPassword);
    expect(here.cookies.get('zhiyin-session')).not.toBe(before);
    expect(await desk().sessionOf(here)).not.toBeNull();
    expect(await desk().sessionOf(there)).toBeNull();
    await expect(desk().signIn(person, aBrowser())).rejects.toMatchObject({ kind: 'unknown' });
    expect(await desk().signIn(person, aBrowser(), otherPassword)).toMatchObject({ state: 'signed-in' });
  });
});
