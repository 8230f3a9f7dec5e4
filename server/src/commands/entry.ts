import type { Text } from '@zhiyin/domain/kit';
import type { Run } from './command.ts';

/** A command as the operator finds it. A new one is a file beside this and an entry in `table.ts`. */
export interface Entry {
  /** One or two words. */
  readonly name: string;
  /** What stands behind the name. */
  readonly usage: string;
  readonly help: Text;
  /** Loads the command's own file, so that `help` need not load the whole product. */
  readonly load: () => Promise<{ readonly run: Run }>;
}

/** The entry that the words begin with, and what is left of them; `undefined` when there is none. */
export function findEntry(
  words: readonly string[],
  entries: readonly Entry[],
): { entry: Entry; rest: readonly string[] } | undefined {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    const entry = entries.find((one) => one.name === name);
    if (entry && words.length >= length) return { entry, rest: words.slice(length) };
  }
  return undefined;
}

/** How one command is called. */
export function usageOf({ name, usage, help }: Entry): string {
  return [`npm run zhiyin -- ${name} ${usage}`.trim(), `  ${help.en} · ${help.zh}`].join('\n');
}
