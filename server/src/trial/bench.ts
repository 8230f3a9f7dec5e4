import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openBenchShop } from './bench/bench-shop.ts';
import { bareInserts } from './bench/floor.ts';
import { type Measure, measures } from './bench/measures.ts';
import { openLatencies } from './latencies.ts';
import { startOwnServer } from './own-server.ts';

const connections = 10;

/** One line of the table. */
interface Row {
  readonly what: string;
  readonly stored: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Against the floor measured in the same run; `null` where there is none. */
  readonly ofFloor: number | null;
}

/**
 * `npm run bench -- [--small] [--seconds N] [--conversations N]`: times the server over HTTP, ten connections, with
 * server, database and load on this machine, beside a floor of bare inserts; then again with ten times the data.
 */
export async function bench(argv: readonly string[], print: (line: string) => void): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      small: { type: 'boolean', default: false },
      seconds: { type: 'string' },
      conversations: { type: 'string' },
    },
  });
  const seconds = Number(values.seconds ?? (values.small ? 1 : 8));
  const conversations = Number(values.conversations ?? (values.small ? 200 : 10_000));
  const server = await startOwnServer();
  try {
    const shop = await openBenchShop(server);
    const floor = await bareInserts(server, connections, seconds);
    print(
      `machine: ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}; ${server.databaseUrl ? 'PostgreSQL server' : 'embedded PostgreSQL'}; ${floor.settings}`,
    );
    print(
      `floor: ${Math.round(floor.perSecond)} bare inserts with commit a second, ${connections} connections`,
    );
    const rows: Row[] = [];
    let stored = 0;
    for (const amount of values.small ? [conversations] : [conversations, conversations * 10]) {
      await shop.fill(amount - stored);
      stored = amount;
      for (const measure of measures) rows.push(await run(measure, shop, stored, seconds, floor.perSecond));
    }
    for (const row of rows) print(sayRow(row));
    const file = await save({ at: new Date().toISOString(), floor, rows });
    print(`saved ${path.relative(process.cwd(), file)}`);
    const failed = rows.filter((row) => row.perSecond === 0).length;
    print(`${rows.length - failed} passed, ${failed} failed, 0 skipped`);
    return failed === 0 ? 0 : 1;
  } finally {
    await server.close();
  }
}

async function run(
  measure: Measure,
  shop: Parameters<Measure['open']>[0],
  stored: number,
  seconds: number,
  floor: number,
): Promise<Row> {
  const act = await measure.open(shop);
  const latencies = openLatencies();
  const until = performance.now() + seconds * 1000;
  const worker = async (lane: number): Promise<void> => {
    while (performance.now() < until) {
      const from = performance.now();
      await act(lane);
      latencies.add(performance.now() - from);
    }
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: connections }, (_, lane) => worker(lane)));
  const perSecond = latencies.count() / ((performance.now() - from) / 1000);
  return {
    what: measure.what,
    stored,
    perSecond: Math.round(perSecond),
    p50Ms: round(latencies.at(0.5)),
    p95Ms: round(latencies.at(0.95)),
    ofFloor: measure.isWrite ? Math.round((perSecond / floor) * 100) / 100 : null,
  };
}

function round(milliseconds: number | null): number {
  return Math.round((milliseconds ?? 0) * 10) / 10;
}

function sayRow({ what, stored, perSecond, p50Ms, p95Ms, ofFloor }: Row): string {
  const share = ofFloor === null ? '' : ` · ${Math.round(ofFloor * 100)} % of the floor`;
  return `${what.padEnd(22)} ${String(stored).padStart(7)} conversations: ${String(perSecond).padStart(5)}/s · p50 ${p50Ms} ms · p95 ${p95Ms} ms${share}`;
}

async function save(result: object): Promise<string> {
  const folder = path.resolve('data', 'bench');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'last.json');
  await writeFile(file, `${JSON.stringify(result, null, 2)}\n`);
  return file;
}

if (import.meta.main) {
  process.exitCode = await bench(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`));
}
