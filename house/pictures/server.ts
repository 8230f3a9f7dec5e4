import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { top } from '../run.ts';

/** Where a server is reached, and where its data lies. */
interface Place {
  readonly url: string;
  readonly dataDir: string;
}

/** Runs a Zhiyin on a folder of its own while something looks at it. */
export async function whileRunning(
  options: readonly string[],
  look: (place: Place) => Promise<void>,
): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhiyin-pictures-'));
  const args = [join(top, 'house/start.ts'), '--port', '0', '--data', dataDir, ...options];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await look({ url: await addressIn(server.stdout), dataDir });
  } finally {
    server.kill('SIGTERM');
    if (server.exitCode === null) await once(server, 'exit');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function addressIn(said: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: said })) {
    const address = /^Zhiyin is ready at (\S+)/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('Zhiyin ended before it was ready.');
}
