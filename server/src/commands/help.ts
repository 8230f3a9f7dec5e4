import { command } from './command.ts';
import { helpText, usageOf } from './help-text.ts';
import { findEntry } from './table.ts';

/** Prints all commands, or one. */
export const run = command({ options: {}, given: [0, 2] }, async ({ given, print }) => {
  const found = findEntry(given);
  print(found ? usageOf(found.entry) : helpText());
  return given.length > 0 && !found ? 2 : 0;
});
