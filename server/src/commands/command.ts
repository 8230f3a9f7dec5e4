import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Locale, locales, say } from '@zhiyin/domain/kit';
import { type Config, options as configOptions, readConfig } from '#platform/config.ts';
import { wrongFlag } from '#platform/config-refused.ts';
import { type Log, openLog } from '#platform/log.ts';
import { WrongUsage } from './refused.ts';
import { commandWords } from './words.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O; strict: true }>>['values'];

/** What every command stands on. */
export interface Ground {
  readonly config: Config;
  readonly log: Log;
  /** Aborted when the operator interrupts the command. */
  readonly signal: AbortSignal;
}

/** How a command speaks. */
export interface Talk {
  /** The terminal's language. */
  readonly locale: Locale;
  /** One line to standard output. */
  readonly print: (line: string) => void;
}

/** What a command gets to work with. */
export interface Call<O extends Options> extends Ground, Talk {
  readonly values: Values<O>;
  /** Arguments without a dash, in order. */
  readonly given: readonly string[];
}

/** A command ready to run. Answers the exit code; nothing means 0. */
export type Run = (
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
) => Promise<number | undefined>;

/**
 * Declares a command: its own options, how many arguments it takes, and what it does. Every option of the server is
 * understood too. The file `server/src/commands/table.ts` lists it.
 *
 * @example export const run = command({ options: { messages: { type: 'string' } } }, async ({ values, print }) => …)
 */
export function command<const O extends Options>(
  { options, given = [0, 0] }: { options: O; given?: readonly [number, number] },
  work: (call: Call<O>) => Promise<number | undefined>,
): Run {
  return async (argv, env, signal) => {
    const [server, own] = split(argv, options);
    const { values, positionals } = parsed(own, options);
    if (positionals.length < given[0] || positionals.length > given[1]) {
      throw new WrongUsage(wrongCount(given, positionals.length));
    }
    const config = readConfig(server, env);
    return work({
      values,
      given: positionals,
      config,
      log: openLog(config.logLevel),
      signal,
      locale: terminalLocale(env),
      print: (line) => void process.stdout.write(`${line}\n`),
    });
  };
}

function wrongCount([least, most]: readonly [number, number], got: number): string {
  const wanted = least === most ? String(least) : `${least}–${most}`;
  const counts = { wanted, got };
  return locales.map((locale) => say(commandWords.wrongCount, locale, counts)).join('\n');
}

function parsed<O extends Options>(args: string[], options: O) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: true });
  } catch (error) {
    const { zh, en } = wrongFlag(error, Object.keys(options));
    throw new WrongUsage(`${zh}\n${en}`);
  }
}

/** Options of the server go to its own reader, all else to the command's. */
function split(argv: readonly string[], own: Options): [string[], string[]] {
  const switches = new Set<string>(['demo', 'trustProxy']);
  const names = new Map<string, boolean>(
    configOptions.map(([name]) => [kebab(name), !switches.has(name)] as const),
  );
  const mine: string[] = [];
  const others: string[] = [];
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? '';
    const [, name = '', value] = /^--([a-z-]+)(=[\s\S]*)?$/.exec(word) ?? [];
    const takesValue = names.get(name);
    if (takesValue === undefined || name in own) {
      others.push(word);
      continue;
    }
    mine.push(word);
    const next = argv[at + 1];
    if (takesValue && value === undefined && next !== undefined) {
      mine.push(next);
      at++;
    }
  }
  return [mine, others];
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Chinese where the terminal says so, English everywhere else. */
export function terminalLocale(env: NodeJS.ProcessEnv): Locale {
  const named = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return named.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
