import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { openLog } from '../log.ts';
import { startWatchdog } from './watchdog.ts';

const log = openLog('silent');
const floorBytes = 1000;

/** A watchdog that sees what it is told, look by look. */
async function watching(sights: (number | Error)[]): Promise<boolean[]> {
  const waiting = [...sights];
  const freeBytes = async (): Promise<number> => {
    const next = waiting.shift() ?? 0;
    if (next instanceof Error) throw next;
    return next;
  };
  const dog = await startWatchdog({ folder: '/', floorBytes, log, freeBytes, everyMs: 3_600_000 });
  const seen = [dog.isReadOnly()];
  while (waiting.length > 0) {
    await dog.look();
    seen.push(dog.isReadOnly());
  }
  dog.stop();
  return seen;
}

it.each([
  { why: 'there is room', sights: [5000, 1000], seen: [false, false] },
  { why: 'it starts on a full disk', sights: [999], seen: [true] },
  { why: 'it fills up and is cleared', sights: [5000, 10, 5000], seen: [false, true, false] },
  { why: 'it hovers at the edge', sights: [999, 1001, 1099, 1100], seen: [true, true, true, false] },
  { why: 'the disk cannot be asked', sights: [10, new Error('gone'), 5000], seen: [true, true, false] },
])('is read-only $seen when $why', async ({ sights, seen }) => {
  expect(await watching(sights)).toEqual(seen);
});

it('reads the real disk: nothing is enough for an endless floor, anything for none', async () => {
  const at = async (floor: number) => {
    const dog = await startWatchdog({ folder: tmpdir(), floorBytes: floor, log });
    dog.stop();
    return dog.isReadOnly();
  };
  expect([await at(Number.MAX_SAFE_INTEGER), await at(0)]).toEqual([true, false]);
});
