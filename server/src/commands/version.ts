import { version } from '#platform/http/health.ts';
import { command } from './command.ts';

/** Prints the version of Zhiyin and of Node. */
export const run = command({ options: {} }, async ({ print }) => {
  print(`Zhiyin ${version}, Node ${process.version}`);
  return 0;
});
