import { enableCompileCache } from 'node:module';
import { say } from '@zhiyin/domain/kit';
import { prettifyError, ZodError } from 'zod';
import { nearest } from '#platform/nearest.ts';
import { Refusal } from '#platform/refusal.ts';
import { findEntry, usageOf } from './commands/entry.ts';
import { WrongUsage } from './commands/refused.ts';
import { table } from './commands/table.ts';

const cleanUpWithinMs = 15_000;

/** Runs one command of `npm run zhiyin`. Answers the exit code: 0 done, 1 refused or failed, 2 not understood. */
export async function main(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  // What was compiled at the last call is read back.
  enableCompileCache();
  const isHelp = argv.length === 0 || argv[0] === '--help' || argv[0] === '-h';
  const found = findEntry(isHelp ? ['help'] : argv, table);
  if (!found) {
    process.stderr.write(`${unknown(argv)}\n`);
    return 2;
  }
  const { entry, rest } = found;
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${usageOf(entry)}\n`);
    return 0;
  }
  try {
    const { run } = await entry.load();
    return (await run(rest, env, interruption())) ?? 0;
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    if (env['ZHIYIN_LOG_LEVEL'] === 'debug' && error instanceof Error)
      process.stderr.write(`${error.stack}\n`);
    if (!(error instanceof WrongUsage)) return 1;
    process.stderr.write(`${usageOf(entry)}\n`);
    return 2;
  }
}

function unknown(argv: readonly string[]): string {
  const names = table.map(({ name }) => name);
  const meant = nearest(argv.slice(0, 2).join(' '), names) ?? nearest(argv[0] ?? '', names);
  const lines = [`Unknown command · 没有这个命令: ${argv.slice(0, 2).join(' ')}`];
  if (meant !== undefined) lines.push(`Did you mean · 是不是: npm run zhiyin -- ${meant}`);
  return [...lines, 'All commands · 全部命令: npm run zhiyin -- help'].join('\n');
}

/** A refusal in both languages, like all that the operator reads; anything else as it says itself. */
function sentenceOf(error: unknown): string {
  if (error instanceof ZodError) return prettifyError(error);
  if (!(error instanceof Refusal)) return error instanceof Error ? error.message : String(error);
  const { reason, values } = error;
  return `${say(reason, 'zh', values)}\n${say(reason, 'en', values)}`;
}

/** Ends what runs in an orderly way at the first Ctrl-C or SIGTERM, and at once at the second. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    controller.abort();
    setTimeout(() => process.exit(130), cleanUpWithinMs).unref();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return controller.signal;
}

if (import.meta.main) process.exit(await main(process.argv.slice(2), process.env));
