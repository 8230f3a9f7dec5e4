import { describe, expect, it } from 'vitest';
import { isQuiet, onceLoaded, quietly } from './quietly.ts';
import { isToReload } from './reload-on-upgrade.ts';

const failing = (seen: boolean[]) => async () => {
  await Promise.resolve();
  seen.push(isToReload(null, 1_000_000));
  throw new Error('gone');
};

describe('a part that is gone from the server', () => {
  it('is left alone while nobody waits for it, and loads the page anew when it is shown', async () => {
    const reloads: boolean[] = [];
    await quietly(failing(reloads));
    await failing(reloads)().catch(() => {});
    expect(reloads).toEqual([false, true]);
    expect(isQuiet()).toBe(false);
  });

  it('does not load the page anew twice in half a minute', () =>
    expect([isToReload(1_000_000, 1_029_000), isToReload(1_000_000, 1_031_000)]).toEqual([false, true]));

  it('is tried again by whoever asks next, and loaded once', async () => {
    let tries = 0;
    const part = onceLoaded(async () => {
      tries += 1;
      if (tries === 1) throw new Error('gone');
      return 'there';
    });
    await quietly(part.load);
    expect(part.now()).toBe(null);
    expect([await part.load(), await part.load(), part.now(), tries]).toEqual(['there', 'there', 'there', 2]);
  });
});
