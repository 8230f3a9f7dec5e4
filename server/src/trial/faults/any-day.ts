import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { Outcome } from '../under-load.ts';

const top = path.resolve(import.meta.dirname, '../../../..');

/** F25: random days at the desk, held against a model of it; the seed of one that fails is printed. */
export async function anyDay(runs: number): Promise<Outcome> {
  const vitest = path.join(top, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', 'server/test/model', '--reporter=verbose'], {
    cwd: top,
    env: { ...process.env, ZHIYIN_MODEL_RUNS: String(runs), NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [said, code] = await Promise.all([text(child.stdout), ended]);
  const why = said.split('\n').filter((line) => /seed|Counterexample|Property failed/.test(line));
  return {
    isGood: code === 0,
    lines: code === 0 ? [`${runs} random days: API, log and socket as the model says`] : why,
  };
}
