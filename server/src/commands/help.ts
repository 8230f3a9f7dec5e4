import { command, type Run } from './command.ts';
import { type Entry, findEntry, usageOf } from './entry.ts';
import { helpText } from './help-text.ts';

/** The command that prints all commands, or one. */
export function helpOn(entries: readonly Entry[]): Run {
  return command({ options: {}, given: [0, 2] }, async ({ given, print }) => {
    const found = findEntry(given, entries);
    print(found ? usageOf(found.entry) : helpText(entries));
    return given.length > 0 && !found ? 2 : 0;
  });
}
