import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { top } from '../house/run.ts';

/** A running Zhiyin, as `npm start` runs it. */
export interface Zhiyin {
  readonly url: string;
  /** Ends it as an operator does, and waits until it has drained. Answers the exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

/** Starts Zhiyin on a free port with its data in `dataDir`, builds what is out of date, and waits until it is ready. */
export async function startZhiyin(dataDir: string, options: readonly string[] = []): Promise<Zhiyin> {
  const args = [join(top, 'house/start.ts'), '--port', '0', '--data', dataDir, ...options];
  const child = spawn(process.execPath, args, { cwd: top, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await readyAddress(child);
  return {
    url,
    stop: async () => {
      await end(child, 'SIGTERM');
      return child.exitCode;
    },
    kill: () => end(child, 'SIGKILL'),
  };
}

async function readyAddress(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('Zhiyin was started without a way to hear it.');
  const heard: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    heard.push(line);
    const address = /^Zhiyin is ready at (\S+)/.exec(line)?.[1];
    if (address === undefined) continue;
    child.stdout.resume();
    return address;
  }
  throw new Error(`Zhiyin ended before it was ready:\n${heard.join('\n')}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
