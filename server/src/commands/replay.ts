import { replay } from '../trial/replay.ts';
import type { Run } from './command.ts';

/** Plays recorded dialogues through the real protocols and checks every line. */
export const run: Run = (argv) => replay(argv, (line) => void process.stdout.write(`${line}\n`));
