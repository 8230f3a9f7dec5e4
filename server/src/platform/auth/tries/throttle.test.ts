import { describe, expect, it } from 'vitest';
import { aBrowser } from '../../../../test/browser.ts';
import { goodPassword, useSignIn } from '../../../../test/sign-in.ts';
import { counted, patience, tryTake } from './throttle.ts';

const desk = useSignIn();

describe('tries that fail', () => {
  it('make the next one wait, longer each time, and never for good', async () => {
    const person = await desk().aPerson();
    const wrong = () => desk().signIn(person, aBrowser(), 'wrong password');
    for (let n = 0; n < 6; n++) await expect(wrong()).rejects.toMatchObject({ kind: 'unknown' });
    await expect(wrong()).rejects.toMatchObject({ kind: 'limit', values: { seconds: 1 } });
    const right = () => desk().signIn(person, aBrowser());
    await expect(right()).rejects.toMatchObject({ kind: 'limit' });
    desk().shop.pass(1);
    await expect(wrong()).rejects.toMatchObject({ kind: 'unknown' });
    await expect(wrong()).rejects.toMatchObject({ kind: 'limit', values: { seconds: 2 } });
    desk().shop.pass(2);
    expect(await right()).toMatchObject({ state: 'signed-in' });
    await expect(wrong()).rejects.toMatchObject({ kind: 'unknown' });
  });

  it('are counted even when they come all at once', async () => {
    const person = await desk().aPerson();
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, () => desk().signIn(person, aBrowser(), 'wrong password')),
    );
    const kinds = all.map((one) => (one.status === 'rejected' ? one.reason.kind : 'in'));
    expect(kinds.filter((kind) => kind === 'unknown')).toHaveLength(6);
    expect(kinds.filter((kind) => kind === 'limit')).toHaveLength(14);
  });

  it('are no reason to wait while they are free, though one was stored before another that looked at the clock first', async () => {
    const { system } = desk().shop;
    const one = counted(patience.account, desk().anAddress());
    const at = (ms: number) => ({
      ...desk().ground(),
      system: { ...system, now: () => new Date(system.now().getTime() + ms) },
    });
    const waits = [];
    for (const ms of [3, 2, 1, 0, 0, 0]) waits.push(await tryTake(at(ms), one));
    expect(waits).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await tryTake(at(0), one)).toBe(1);
  });

  it('of strangers do not keep out a browser that signed in before', async () => {
    const person = await desk().aPerson();
    const own = aBrowser();
    await desk().signIn(person, own);
    for (let n = 0; n < 6; n++)
      await expect(desk().signIn(person, aBrowser(), 'a wrong one')).rejects.toThrow();
    await expect(desk().signIn(person, aBrowser())).rejects.toMatchObject({ kind: 'limit' });
    expect(await desk().signIn(person, own)).toMatchObject({ state: 'signed-in' });
  });

  it('count for a whole network too, whatever the address', async () => {
    const at = (n: number) => desk().ground(`2001:db8:7:7::${n.toString(16)}`);
    const attempts = Array.from({ length: 53 }, (_, n) =>
      desk().auth.signIn(
        at(n),
        { email: `nobody${n}@example.com`, password: goodPassword },
        aBrowser().exchange(),
      ),
    );
    const kinds = (await Promise.allSettled(attempts)).map((one) =>
      one.status === 'rejected' ? one.reason.kind : '',
    );
    expect(kinds.filter((kind) => kind === 'limit').length).toBe(2);
  });
});
