import { parseArgs } from 'node:util';
import { anyDay } from './faults/any-day.ts';
import { badNetwork } from './faults/bad-network.ts';
import { manyChats, reconnectStorm, slowReaders } from './faults/crowds.ts';
import { diskFull } from './faults/disk-full.ts';
import { killDatabase, killServer, pauseServer, stopServer } from './faults/kills.ts';
import { poisonedWork } from './faults/poison.ts';
import { oversized, secondServer, slowDatabase } from './faults/refusals.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';
import type { Outcome } from './under-load.ts';

interface Fault {
  readonly name: string;
  readonly what: string;
  readonly run: (isSmall: boolean) => Promise<Outcome>;
}

const onServer =
  (run: (server: OwnServer, isSmall: boolean) => Promise<Outcome>) => async (isSmall: boolean) => {
    const server = await startOwnServer();
    try {
      return await run(server, isSmall);
    } finally {
      await server.close();
    }
  };

/** Short runs prove that nothing is lost, on whatever machine; how fast it must be counts in whole ones. */
const slackOf = (isSmall: boolean): number => (isSmall ? 4 : 1);
/** They mostly wait, each for its own server: two of them beside each other take little more than one. */
const smallAtOnce = 2;

const faults: readonly Fault[] = [
  {
    name: 'F1',
    what: 'the server is killed',
    run: onServer((server, isSmall) => killServer(server, isSmall ? 3 : 25, slackOf(isSmall))),
  },
  {
    name: 'F2',
    what: 'the database is killed',
    run: onServer((server, isSmall) => killDatabase(server, isSmall ? 2 : 10, slackOf(isSmall))),
  },
  { name: 'F3', what: 'a second server on the data folder', run: onServer((server) => secondServer(server)) },
  { name: 'F4', what: 'the disk fills up', run: () => diskFull() },
  {
    name: 'F5',
    what: 'a table is locked',
    run: onServer((server, isSmall) => slowDatabase(server, isSmall ? 2_000 : 20_000)),
  },
  {
    name: 'F7',
    what: 'the server stands still',
    run: onServer((server, isSmall) => pauseServer(server, isSmall ? 3_000 : 30_000)),
  },
  {
    name: 'F13',
    what: 'ten thousand open chats',
    run: onServer((server, isSmall) => manyChats(server, isSmall ? 500 : 10_000, slackOf(isSmall))),
  },
  {
    name: 'F14',
    what: 'everybody comes back at once',
    run: onServer((server, isSmall) => reconnectStorm(server, isSmall ? 500 : 10_000, slackOf(isSmall))),
  },
  {
    name: 'F15',
    what: 'pages that read nothing',
    run: onServer((server, isSmall) =>
      slowReaders(server, { sockets: 100, events: isSmall ? 1_000 : 10_000 }, slackOf(isSmall)),
    ),
  },
  { name: 'F16', what: 'oversized requests', run: onServer((server) => oversized(server)) },
  { name: 'F19', what: 'work that can only fail', run: onServer((server) => poisonedWork(server)) },
  {
    name: 'F20',
    what: 'a bad network',
    run: onServer((server, isSmall) => badNetwork(server, isSmall ? 20 : 60)),
  },
  {
    name: 'F24',
    what: 'the server is stopped',
    run: onServer((server, isSmall) => stopServer(server, isSmall ? 1 : 5)),
  },
  { name: 'F25', what: 'any day at the desk', run: (isSmall) => anyDay(isSmall ? 25 : 1_000) },
];

/** `npm run fault -- [F1 F2 …] [--small]`: does each fault to a server under load and says what came of it. */
export async function fault(argv: readonly string[], print: (line: string) => void): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { small: { type: 'boolean', default: false } },
  });
  const chosen = faults.filter((one) => positionals.length === 0 || positionals.includes(one.name));
  const waiting = [...chosen];
  const outcomes: Outcome[] = [];
  const lane = async (): Promise<void> => {
    for (let one = waiting.shift(); one; one = waiting.shift())
      outcomes.push(await suffer(one, values.small, print));
  };
  await Promise.all(Array.from({ length: values.small ? smallAtOnce : 1 }, lane));
  const passed = outcomes.filter(({ isGood }) => isGood).length;
  print(`${passed} passed, ${chosen.length - passed} failed, 0 skipped`);
  return passed === chosen.length && chosen.length > 0 ? 0 : 1;
}

/** Does one fault, and says what came of it. */
async function suffer(fault: Fault, isSmall: boolean, print: (line: string) => void): Promise<Outcome> {
  const from = performance.now();
  const outcome = await fault
    .run(isSmall)
    .catch((error: unknown): Outcome => ({ isGood: false, lines: [`! ${String(error)}`] }));
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  print(`${outcome.isGood ? 'ok  ' : 'FAIL'} ${fault.name} ${fault.what} (${seconds} s)`);
  for (const line of outcome.lines) print(`       ${line}`);
  return outcome;
}

if (import.meta.main) {
  // A fault that failed may leave somebody talking; nobody waits for them.
  process.exit(await fault(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`)));
}
