import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDataDir } from './lock-data-dir.ts';
import { DatabaseCannotStart, DataFolderInUse } from './refusals.ts';

let dataDir: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'zhiyin-lock-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
});

/** A process that tries for the lock once, says `won` or the refusal, and then lives until it is killed. */
async function starter(port: number): Promise<{ child: ChildProcess; answer: string }> {
  const program = `
    import { lockDataDir } from ${JSON.stringify(join(import.meta.dirname, 'lock-data-dir.ts'))};
    const said = await lockDataDir(${JSON.stringify(dataDir)}, { port: ${port} }).then(() => 'won', String);
    console.log(JSON.stringify(said));
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line] = await once(createInterface(child.stdout), 'line');
  return { child, answer: JSON.parse(String(line)) };
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

describe('the lock of a data folder', () => {
  it('lets exactly one of several simultaneous starters win, and the others name the winner', async () => {
    const starters = await Promise.all([4001, 4002, 4003].map(starter));
    const winners = starters.filter(({ answer }) => answer === 'won');
    const losers = starters.filter(({ answer }) => answer !== 'won');
    expect(winners).toHaveLength(1);
    for (const { answer } of losers)
      expect(answer).toContain(`process ${winners[0]?.child.pid} on ${hostname()}`);
  });

  it('is free again as soon as its holder was killed', async () => {
    const { child } = await starter(4001);
    await expect(lockDataDir(dataDir)).rejects.toThrow(DataFolderInUse);
    await killed(child);
    const lock = await lockDataDir(dataDir);
    await lock.release();
  });

  it('names the holder in both languages', async () => {
    const { child } = await starter(4321);
    const refusal = await lockDataDir(dataDir).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DataFolderInUse);
    expect(refusal).toMatchObject({ holder: { pid: child.pid, host: hostname(), port: 4321 } });
    expect(String(refusal)).toContain(`进程号 ${child.pid}`);
    expect(String(refusal)).toContain('port 4321');
  });

  it('believes the kernel, not a note that a dead holder left, even if its pid lives again', async () => {
    const note = { pid: process.pid, host: hostname(), startedAt: '2026-01-01T00:00:00.000Z', port: 1 };
    await writeFile(join(dataDir, 'holder.json'), JSON.stringify(note));
    const lock = await lockDataDir(dataDir);
    await lock.release();
  });

  it('refuses a second holder in the same process and can be taken again after release', async () => {
    const first = await lockDataDir(dataDir);
    await expect(lockDataDir(dataDir)).rejects.toThrow(DataFolderInUse);
    await first.release();
    await first.release();
    const second = await lockDataDir(dataDir);
    await second.release();
  });

  it('says what is wrong when the folder cannot hold a lock', async () => {
    await writeFile(join(dataDir, 'lock'), 'x'.repeat(4096));
    await expect(lockDataDir(dataDir)).rejects.toThrow(DatabaseCannotStart);
  });

  it('makes the folder with all above it, for several at once', async () => {
    const deep = join(dataDir, 'a', 'b');
    const tried = await Promise.allSettled([lockDataDir(deep), lockDataDir(deep)]);
    expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const one of tried) if (one.status === 'fulfilled') await one.value.release();
  });

  it.each(['/dev/null/data', '/proc/nothing/data'])('says that %s cannot be the folder', async (folder) => {
    await expect(lockDataDir(folder)).rejects.toMatchObject({
      name: 'DatabaseCannotStart',
      message: expect.stringContaining(`The data folder ${folder} cannot be made`),
    });
  });
});
