import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { open, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type OwnServer, startOwnServer } from '../own-server.ts';
import { burst, type Outcome, underLoadOn } from '../under-load.ts';
import { canRead, sendOnce } from './refusals.ts';

const sizeMb = 400;
const floorMb = 64;

/** F4: the disk fills up. Writing is refused before it is full, reading goes on, and room brings everything back. */
export async function diskFull(): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhiyin-small-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMb}m,mode=755`, 'tmpfs', folder]);
  let server: OwnServer | undefined;
  try {
    server = await startOwnServer({ ZHIYIN_DISK_FLOOR_MB: String(floorMb) }, path.join(folder, 'data'));
    const running = server;
    return await underLoadOn(running, burst, async (shop) => {
      await pause(500);
      const ballast = path.join(folder, 'ballast');
      await fill(ballast, folder);
      const refused = await until(async () => (await sendOnce(shop)).status === 503, 15_000);
      const reads = await canRead(shop);
      await rm(ballast);
      const back = await until(async () => (await sendOnce(shop)).status === 200, 15_000);
      return [
        `${refused === null ? '! writing was never refused' : `writing refused ${refused} ms after the disk was nearly full`}`,
        `${reads ? '' : '! '}reading ${reads ? 'went on' : 'failed'} meanwhile`,
        `${back === null ? '! writing did not come back' : `writing came back ${back} ms after there was room, without a restart`}`,
      ];
    });
  } finally {
    await server?.close();
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Leaves less room than the floor, as a log that nobody rotates does. */
async function fill(ballast: string, folder: string): Promise<void> {
  const file = await open(ballast, 'w');
  const chunk = Buffer.alloc(1024 * 1024, 1);
  const leaveBytes = (floorMb - 16) * 1024 * 1024;
  for (let room = await roomIn(folder); room > leaveBytes; room = await roomIn(folder))
    await file.write(chunk);
  await file.close();
}

async function roomIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

async function until(isSo: () => Promise<boolean>, mostMs: number): Promise<number | null> {
  const from = performance.now();
  while (performance.now() - from < mostMs) {
    if (await isSo()) return Math.round(performance.now() - from);
    await pause(200);
  }
  return null;
}
