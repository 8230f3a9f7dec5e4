import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type AtRest, atRest } from './bench/at-rest.ts';
import { type BenchShop, openBenchShop } from './bench/bench-shop.ts';
import { type Figured, type FiguresSize, measureFigures } from './bench/figures/measure-figures.ts';
import { bareInserts, type Floor } from './bench/floor.ts';
import { helpWhileWriting } from './bench/help-while-writing.ts';
import { type ImportSize, importRate, sayImport } from './bench/import-rate.ts';
import { type Lane, openLane } from './bench/lane.ts';
import { type MailSize, mailRate, sayMail } from './bench/mail-rate.ts';
import { type Measure, measures } from './bench/measures.ts';
import { measurePromises, type Promised, type PromisesSize } from './bench/promises/measure-promises.ts';
import { type Recall, recall } from './bench/recall.ts';
import { storeRate } from './bench/store-rate.ts';
import { type Timed, timed } from './bench/timed.ts';
import { type Floorful, toTheScreen } from './bench/to-the-screen.ts';
import { type Storm, type StormSize, sayStorm, webhookStorm } from './bench/webhook-storm.ts';
import { type Latencies, sayLatencies } from './latencies.ts';
import { freePort, type OwnServer, startOwnServer } from './own-server.ts';

const connections = 10;
/** Of what holds the words, the share that a search has to show. */
const recallMin = 0.99;

/** One line of the table. */
interface Row extends Timed {
  readonly what: string;
  readonly stored: number;
  /** Against the floor measured in the same run. */
  readonly ofFloor: number;
}

type Print = (line: string) => void;

interface Size {
  readonly seconds: number;
  readonly amounts: readonly number[];
  readonly floorful: Floorful;
  readonly promises: PromisesSize;
  readonly figures: FiguresSize;
  readonly storm: StormSize;
  readonly mail: MailSize;
  readonly imported: ImportSize;
}

/**
 * `npm run bench -- [--small] [--seconds N] [--conversations N]`: times the server over HTTP, ten connections, with
 * server, database and load on this machine, beside a floor of bare inserts; then how soon rules, assignment, the live
 * board and clocks do what is theirs, and what figures cost; and all of it again with ten times the data. Then how long a message takes to an agent's screen,
 * and the server at rest.
 */
export async function bench(argv: readonly string[], print: Print): Promise<number> {
  const size = sizeOf(argv);
  const mailPort = await freePort();
  const server = await startOwnServer({ ZHIYIN_MAIL_PORT: String(mailPort), ZHIYIN_MAIL_HOST: '127.0.0.1' });
  try {
    const shop = await openBenchShop(server);
    const floor = await bareInserts(server, connections, size.seconds);
    sayMachine(server, floor, print);
    const { rows, promises, recalls, figures } = await measureAll(server, shop, size, floor, print);
    const screen = await toTheScreen(shop, size.floorful);
    const { chats, agents } = size.floorful;
    print(`send → agent’s screen, ${chats} chats and ${agents} agents: ${sayLatencies(screen)}`);
    const storm = await webhookStorm(shop, size.storm);
    print(sayStorm(storm));
    const mail = await mailRate(shop, mailPort, size.mail);
    print(sayMail(mail));
    const imported = await importRate(shop, size.imported);
    print(sayImport(imported));
    print(`hints after each letter of a long reply, lists full: ${sayLatencies(helpWhileWriting())}`);
    const rest = await atRest(server);
    print(`start to first answer ${rest.startMs} ms · at rest ${rest.memoryMb ?? '?'} MB in all`);
    const file = await save({ floor, rows, promises, recalls, figures, rest }, size.floorful, screen);
    print(`saved ${path.relative(process.cwd(), file)}`);
    const outcomes = [
      ...rows.map((row) => row.perSecond > 0),
      ...promises.map(({ count, wanted }) => count >= wanted),
      ...recalls.map(({ known, found }) => known > 0 && found >= known * recallMin),
      ...figures.map(
        ({ recounted, rated, p95Ms, ingest }) =>
          recounted > 0 && rated > 0 && p95Ms !== null && ingest.withRows > 0,
      ),
      screen.count() > 0,
      isWeathered(storm),
      mail.kept === mail.wanted,
      imported.added === imported.wanted && imported.addedAgain === 0,
    ];
    const failed = outcomes.filter((isGood) => !isGood).length;
    print(`${outcomes.length - failed} passed, ${failed} failed, 0 skipped`);
    return failed === 0 ? 0 : 1;
  } finally {
    await server.close();
  }
}

/** Every call was answered in time, and all that it brought stands in its order. */
function isWeathered({ late, looked, disordered }: Storm): boolean {
  return late === 0 && looked > 0 && disordered === 0;
}

function sizeOf(argv: readonly string[]): Size {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      small: { type: 'boolean', default: false },
      seconds: { type: 'string' },
      conversations: { type: 'string' },
    },
  });
  const amount = Number(values.conversations ?? (values.small ? 200 : 10_000));
  return {
    seconds: Number(values.seconds ?? (values.small ? 1 : 8)),
    amounts: values.small ? [amount] : [amount, amount * 10],
    floorful: values.small
      ? { chats: 20, agents: 5, messages: 40 }
      : { chats: 1000, agents: 50, messages: 500 },
    storm: values.small
      ? { perSecond: 100, seconds: 3, customers: 20 }
      : { perSecond: 500, seconds: 60, customers: 1000 },
    mail: values.small
      ? { mails: 60, threads: 10, connections: 4 }
      : { mails: 3000, threads: 300, connections: 10 },
    imported: values.small ? { messages: 2000, chats: 100 } : { messages: 100_000, chats: 5000 },
    promises: {
      seconds: Number(values.seconds ?? (values.small ? 3 : 8)),
      crowd: values.small ? { clocks: 100, seconds: 5 } : { clocks: 10_000, seconds: 60 },
      assignments: values.small ? 20 : 100,
      shown: values.small ? 20 : 100,
    },
    figures: values.small ? { readings: 2, turnSeconds: 5 } : { readings: 10, turnSeconds: 90 },
  };
}

async function measureAll(
  server: OwnServer,
  shop: BenchShop,
  { amounts, seconds, promises: size, figures: figuresSize }: Size,
  floor: Floor,
  print: Print,
): Promise<Pick<Found, 'rows' | 'promises' | 'recalls' | 'figures'>> {
  const rows: Row[] = [];
  const promises: Promised[] = [];
  const recalls: Recalled[] = [];
  const figures: Figured[] = [];
  const take = (what: string, stored: number, result: Timed): void => {
    const row = {
      what,
      stored,
      ...result,
      ofFloor: Math.round((result.perSecond / floor.perSecond) * 100) / 100,
    };
    rows.push(row);
    print(sayRow(row));
  };
  let stored = 0;
  for (const amount of amounts) {
    await shop.fill(amount - stored);
    stored = amount;
    // Only now: a server closes what nobody uses while it is filled.
    const lanes = await Promise.all(Array.from({ length: connections }, () => openLane(server.base)));
    for (const measure of measures) take(measure.what, stored, await run(measure, shop, lanes, seconds));
    for (const lane of lanes) lane.close();
    take('store, without HTTP', stored, await storeRate(server, connections, seconds));
    const { known, found, searches } = await recall(server, shop);
    recalls.push({ stored, searches, known, found });
    print(`${searches} searches, ${stored} conversations: ${found} of ${known} known hits shown`);
    promises.push(...(await measurePromises(server, shop, stored, size, print)));
    figures.push(await measureFigures(server, shop, stored, figuresSize, print));
  }
  return { rows, promises, recalls, figures };
}

async function run(
  measure: Measure,
  shop: BenchShop,
  lanes: readonly Lane[],
  seconds: number,
): Promise<Timed> {
  const act = await measure.open(shop);
  return timed(
    async (index) => {
      const lane = lanes[index];
      if (lane) await act(lane, index);
    },
    lanes.length,
    seconds,
  );
}

function sayMachine({ databaseUrl }: OwnServer, { settings, perSecond }: Floor, print: Print): void {
  const database = databaseUrl === null ? 'embedded PostgreSQL' : 'PostgreSQL server';
  const load = loadavg()[0]?.toFixed(1);
  print(
    `machine: ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${load}; ${database}; ${settings}`,
  );
  print(`floor: ${Math.round(perSecond)} bare inserts with commit a second, ${connections} connections`);
}

function sayRow({ what, stored, perSecond, p50Ms, p95Ms, ofFloor }: Row): string {
  const rate = `${String(perSecond).padStart(5)}/s · p50 ${p50Ms} ms · p95 ${p95Ms} ms`;
  return `${what.padEnd(22)} ${String(stored).padStart(7)} conversations: ${rate} · ${Math.round(ofFloor * 100)} % of the floor`;
}

type Recalled = Recall & { readonly stored: number };

interface Found {
  readonly floor: Floor;
  readonly rows: readonly Row[];
  readonly promises: readonly Promised[];
  readonly recalls: readonly Recalled[];
  readonly figures: readonly Figured[];
  readonly rest: AtRest;
}

async function save(found: Found, floorful: Floorful, screen: Latencies): Promise<string> {
  const folder = path.resolve('data', 'bench');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'last.json');
  const toScreen = { ...floorful, p50Ms: screen.at(0.5), p95Ms: screen.at(0.95), heard: screen.count() };
  const machine = { cpus: cpus().length, model: cpus()[0]?.model, load: loadavg() };
  const result = { at: new Date().toISOString(), machine, ...found, toScreen };
  await writeFile(file, `${JSON.stringify(result, null, 2)}\n`);
  return file;
}

if (import.meta.main) {
  process.exitCode = await bench(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`));
}
