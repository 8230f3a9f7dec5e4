import { sql } from 'kysely';
import type { Tx } from '../../context.ts';
import type { MetricSource } from '../metric-source.ts';
import { valuesOf } from '../percentiles.ts';
import { neededNames, rowsShared, type Scope } from '../rows-behind.ts';
import type { DayCell } from './merge.ts';
import type { Day } from './shelf.ts';
import { aggregatedOfDay } from './told-apart.ts';

/** Days to be read: of metrics that are made of the same rows, by the name each is kept under. */
export interface Fetching {
  readonly metrics: ReadonlyMap<string, MetricSource>;
  readonly scope: Scope;
  /** All days that are asked for, in their order, and which of them have to be read. */
  readonly days: readonly Day[];
  readonly isMissing: (day: Day) => boolean;
}

interface Fetched {
  readonly day: Day;
  readonly cells: readonly DayCell[];
}

/** Most cells that one question may read: what is cut finer is better read as it is asked. */
const cellsMax = 60_000;
/** Days far apart are read apart, but not in more questions than this. */
const runsMax = 4;

/** Reads days, all at once. What would be too much is not among the answers. */
export async function fetchDays(tx: Tx, wanted: readonly Fetching[]): Promise<Map<string, Fetched[]>> {
  const found = new Map<string, Fetched[]>();
  const runs = wanted.flatMap((one) => runsOf(one).map((days) => ({ ...one, days })));
  const answers = await Promise.all(runs.map(async (run) => ({ run, rows: await readRun(tx, run) })));
  const tooFine = new Set(answers.flatMap(({ run, rows }) => (rows === null ? [...run.metrics.keys()] : [])));
  for (const { run, rows } of answers) {
    for (const [index, name] of [...run.metrics.keys()].entries()) {
      if (rows === null || tooFine.has(name)) continue;
      const cells = Map.groupBy(cellsOf(rows, index), ({ part }) => part);
      const days = run.days.map((day, nth) => ({ day, cells: cells.get(nth + 1) ?? [] }));
      found.set(name, [...(found.get(name) ?? []), ...days]);
    }
  }
  return found;
}

/** Missing days that follow each other; when there would be too many lots, with what lies between them. */
function runsOf({ days, isMissing }: Fetching): Day[][] {
  return lotsOf(days).flatMap((lot) => {
    const runs = lotsOf(lot.filter(isMissing));
    if (runs.length <= runsMax) return runs;
    const [from = 0, to = 0] = [runs[0]?.[0]?.from, runs.at(-1)?.at(-1)?.to];
    return [lot.filter((day) => day.from >= from && day.to <= to)];
  });
}

/** Cuts days where one does not follow the other. */
function lotsOf(days: readonly Day[]): Day[][] {
  const lots: Day[][] = [];
  for (const day of days) {
    const lot = lots.at(-1);
    if (lot?.at(-1)?.to === day.from) lot.push(day);
    else lots.push([day]);
  }
  return lots;
}

type Read = Readonly<Record<string, unknown>>;

/** The cells of some days that follow each other; null when there are too many. */
async function readRun(tx: Tx, { metrics, scope, days }: Fetching): Promise<Read[] | null> {
  const parts = days.map(({ from, to }) => ({ key: '', from: new Date(from), to: new Date(to) }));
  const sources = [...metrics.values()];
  const columns = sources.map((one, index) =>
    aggregatedOfDay(one.aggregate, { suffix: `${index}`, needed: neededNames(one, `${index}`) }),
  );
  const { rows } = await sql<Read>`
    select part, grp, then_grp, ${sql.join(columns)} from (${rowsShared(tx, sources, { ...scope, parts })}) counted
    group by part, grp, then_grp limit ${sql.lit(cellsMax + 1)}
  `.execute(tx.db);
  return rows.length > cellsMax ? null : rows;
}

function cellsOf(rows: readonly Read[], index: number): (DayCell & { readonly part: number })[] {
  return rows.flatMap((row) => {
    const number = (name: string) => (typeof row[name] === 'number' ? row[name] : null);
    const text = (name: string) => (typeof row[name] === 'string' ? row[name] : null);
    const n = number(`n${index}`) ?? 0;
    if (n === 0) return [];
    const bytes = row[`values${index}`];
    const values = bytes instanceof Uint8Array ? valuesOf(bytes) : null;
    const whose = { part: number('part') ?? 0, grp: text('grp'), thenGrp: text('thenGrp') };
    return [{ ...whose, n, a: number(`a${index}`), b: number(`b${index}`), values }];
  });
}
