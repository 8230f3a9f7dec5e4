import { chmod, rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { lockDataDir } from '../server/src/platform/embedded/lock-data-dir.ts';
import { makeScratch } from '../server/test/scratch.ts';
import { removeLeftovers } from '../server/test/test-server.ts';
import { folderPrefix } from './folder-name.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder in which the demo shop lies that journeys take copies of, once one of them has asked for it. */
    demoShops: string;
  }
}

/** Runs once per run of journeys. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers(folderPrefix);
  const folder = await makeScratch(folderPrefix);
  // PostgreSQL's own account, as root has it, needs to pass through.
  await chmod(folder, 0o711);
  const lock = await lockDataDir(folder);
  project.provide('demoShops', folder);
  return async () => {
    await lock.release();
    await rm(folder, { recursive: true, force: true });
  };
}
