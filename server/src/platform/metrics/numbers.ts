import type { Aggregate } from '@zhiyin/domain/kit';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../context.ts';
import type { Asking, Cell } from './asking.ts';
import { answeredByDays } from './days/by-days.ts';
import { aggregated, type Raw } from './measured.ts';
import { isRowSource, type MetricSource } from './metric-source.ts';
import { percentileOf, percentileShares, valuesOf } from './percentiles.ts';
import { neededNames, rowsBehind, rowsDividing, rowsKey, rowsShared, type Scope } from './rows-behind.ts';

/** Most numbers in one answer: a hundred groups over a hundred days. */
export const numbersMax = 10_000;

/**
 * The cells of everything asked, in its order. Days of the past that are known are not read again; what is made of the
 * same rows is read in one go, so that a dashboard of twelve figures of conversations goes through them once.
 */
export async function cellsOf(tx: Tx, asked: readonly Asking[]): Promise<Cell[][]> {
  const byDays = await answeredByDays(tx, asked);
  const answers: Cell[][] = asked.map((asking) => byDays.get(asking) ?? []);
  const left = [...asked.entries()].flatMap(([index, asking]) => (byDays.has(asking) ? [] : [index]));
  const alike = Map.groupBy(left, (index) => keyOf(tx, asked[index], index));
  for (const places of alike.values()) {
    const group = places.flatMap((index) => asked[index] ?? []);
    const found = await cellsTogether(tx, group);
    for (const [nth, index] of places.entries()) answers[index] = found[nth] ?? [];
  }
  return answers;
}

/** What is read by itself has a key of its own. */
function keyOf(tx: Tx, asking: Asking | undefined, index: number): string {
  if (asking === undefined || asking.source.aggregate === 'repeat' || isRowSource(asking.source.over)) {
    return `${index}`;
  }
  return `${asking.isCut} ${rowsKey(tx, asking.source, asking.scope)}`;
}

async function cellsTogether(tx: Tx, group: readonly Asking[]): Promise<Cell[][]> {
  const [first] = group;
  if (first === undefined) return [];
  const { scope, isCut } = first;
  if (group.length === 1) return [await cellsAlone(tx, first)];
  const sources = group.map((asking) => asking.source);
  const columns = sources.map((one, index) =>
    aggregated(one.aggregate, { suffix: `${index}`, needed: neededNames(one, `${index}`) }),
  );
  const rows = rowsShared(tx, sources, scope);
  const found = await askCells(tx, sql.join(columns), rows, isCut);
  return sources.map(({ aggregate }, index) =>
    found.map((cell) => cellOf(cell, aggregate, `${index}`)).filter(({ n }) => n > 0),
  );
}

type Place = Omit<Cell, keyof Raw>;
type Shared = Place & Readonly<Record<string, unknown>>;

function cellOf(cell: Shared, aggregate: Aggregate, suffix = ''): Cell {
  const { part, grp, thenGrp } = cell;
  const share = percentileShares[aggregate];
  if (share !== undefined) {
    const bytes = cell[`values${suffix}`];
    const values = bytes instanceof Uint8Array ? valuesOf(bytes) : null;
    return { part, grp, thenGrp, ...percentileOf([values], share) };
  }
  const number = (name: string): number | null => {
    const value = cell[`${name}${suffix}`];
    return typeof value === 'number' ? value : null;
  };
  return { part, grp, thenGrp, n: number('n') ?? 0, a: number('a'), b: number('b') };
}

async function cellsAlone(tx: Tx, asking: Asking): Promise<Cell[]> {
  const { source, scope, isCut } = asking;
  const rows = countedRows(tx, source, scope, isCut);
  const askedAs = async (aggregate: Aggregate, columns: RawBuilder<unknown>, of: RawBuilder<unknown>) =>
    (await askCells(tx, columns, of, isCut)).map((cell) => cellOf(cell, aggregate));
  if (!isRowSource(source.over)) return askedAs(source.aggregate, aggregated(source.aggregate), rows);
  const { over, ...added } = source;
  const above: Asking = { ...asking, source: { ...added, aggregate: 'sum' } };
  const below: Asking = {
    ...asking,
    source: { ...over, metric: source.metric, may: source.may, aggregate: 'sum' },
  };
  const known = await answeredByDays(tx, [above, below]);
  const cells = known.get(above) ?? (await askedAs('sum', aggregated('sum'), rows));
  const dividing = known.get(below)?.map((cell) => ({ ...cell, a: null, b: cell.a }));
  const counted = sql`count(*)::int as n, null as a, sum(value) as b`;
  return divide(cells, dividing ?? (await askedAs('sum', counted, rowsDividing(tx, source, over, scope))));
}

/** Of what is told apart, the second row of a thing in its cell shows that it comes again. */
function countedRows(tx: Tx, source: MetricSource, scope: Scope, isCut: boolean): RawBuilder<unknown> {
  const rows = rowsBehind(tx, source, scope);
  if (source.aggregate !== 'repeat') return rows;
  const cell = isCut ? sql`part, grp, then_grp, each` : sql`each`;
  return sql`select *, row_number() over (partition by ${cell}) > 1 as is_again from (${rows}) each_row`;
}

async function askCells(
  tx: Tx,
  columns: RawBuilder<unknown>,
  rows: RawBuilder<unknown>,
  isCut: boolean,
): Promise<Shared[]> {
  const place = isCut ? sql`part, grp, then_grp` : sql`1 as part, null as grp, null as then_grp`;
  const cut = isCut
    ? sql`group by part, grp, then_grp order by part, grp, then_grp limit ${numbersMax + 1}`
    : sql``;
  const answer = await sql<Shared>`select ${place}, ${columns} from (${rows}) counted ${cut}`.execute(tx.db);
  return answer.rows;
}

/** Sets rows against those from elsewhere, cell by cell; where only the latter are, nothing happened, which is 0. */
function divide(cells: readonly Cell[], dividing: readonly Cell[]): Cell[] {
  const placeOf = ({ part, grp, thenGrp }: Cell) => JSON.stringify([part, grp, thenGrp]);
  const counted = new Map(cells.map((cell) => [placeOf(cell), cell]));
  const against = new Map(dividing.map((cell) => [placeOf(cell), cell]));
  const places = new Map([...dividing, ...cells].map((cell) => [placeOf(cell), cell]));
  return [...places].map(([place, cell]) => ({
    ...cell,
    n: counted.get(place)?.n ?? 0,
    a: counted.get(place)?.a ?? 0,
    b: against.get(place)?.b ?? null,
  }));
}
