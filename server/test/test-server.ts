import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { lockDataDir } from '../src/platform/embedded/lock-data-dir.ts';
import { findRunning, stopPostmaster } from '../src/platform/embedded/postmaster.ts';
import { startEmbedded } from '../src/platform/embedded/start-embedded.ts';
import { makeScratch, scratchRoot } from './scratch.ts';

export interface TestServer {
  /** Of a role that may create databases and roles. */
  readonly url: string;
  stop(): Promise<void>;
}

/** The server that DATABASE_URL names, or an embedded one in a folder that goes away with it. */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, stop: async () => undefined };

  await removeLeftovers(prefix);
  const dataDir = await makeScratch(prefix);
  const lock = await lockDataDir(dataDir);
  const database = await startEmbedded({ dataDir, log: () => undefined, durability: 'none' });
  const stop = async () => {
    await database.stop();
    await lock.release();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url: database.url, stop };
}

const prefix = 'zhiyin-test-';

/** A run that was killed leaves servers running and folders behind; a folder named so that we can lock is nobody's. */
export async function removeLeftovers(prefix: string): Promise<void> {
  const root = await scratchRoot();
  for (const name of await readdir(root)) {
    if (name.startsWith(prefix)) await removeUnlessHeld(join(root, name));
  }
}

async function removeUnlessHeld(dataDir: string): Promise<void> {
  // A run beside ours may have made its folder and be about to lock it.
  const made = await stat(dataDir).catch(() => undefined);
  if (!made || Date.now() - made.mtimeMs < 60_000) return;
  const lock = await lockDataDir(dataDir).catch(() => undefined);
  if (!lock) return;
  const pid = await findRunning(join(dataDir, 'postgres'));
  if (pid !== undefined) await stopPostmaster(pid);
  await lock.release();
  await rm(dataDir, { recursive: true, force: true });
}
