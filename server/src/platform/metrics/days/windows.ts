import { dayNumberAt, dayStartMs } from '@zhiyin/domain/kit';
import { sql } from 'kysely';
import type { Tx } from '../../context.ts';
import type { Since } from '../metric-source.ts';
import { endsOf, sinceEnds } from '../placed.ts';
import type { Scope } from '../rows-behind.ts';
import type { Day } from './shelf.ts';

/** Days that are cut are read each time: of more than these, what is asked is better read as it is. */
const cutDaysMax = 4;

/** What parts of a period are put together from. */
export interface Windows {
  /** Whole days, and what is left of days that are cut. */
  readonly days: readonly Day[];
  readonly edges: readonly Day[];
  /** What of them makes each part. */
  readonly spans: readonly Day[];
}

/**
 * What stands at the end of each part, as spans of the days on which it began: "in the last 30 days". Days that a span
 * begins or ends within are cut there. null where too many days would have to be cut.
 */
export async function windowsOf(
  tx: Tx,
  since: Since,
  { parts, zone, now = tx.system.now() }: Scope,
): Promise<Windows | null> {
  const ends = endsOf(parts, now);
  const begins = await beginsOf(tx, since, zone, ends);
  const spans = ends.map((end, index) => ({ from: (begins[index] ?? end).getTime(), to: end.getTime() }));
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return { days: [], edges: [], spans: [] };
  const moments = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b);
  const cuts = Map.groupBy(moments, (moment) => dayNumberAt(zone, moment));
  const days: Day[] = [];
  const edges: Day[][] = [];
  const until = dayNumberAt(zone, last.to - 1);
  for (let number = dayNumberAt(zone, first.from); number <= until; number++) {
    const day = { from: dayStartMs(zone, number), to: dayStartMs(zone, number + 1) };
    const within = (cuts.get(number) ?? []).filter((moment) => moment > day.from);
    if (within.length === 0) days.push(day);
    else edges.push(cutAt(day, within).filter(({ from, to }) => from >= first.from && to <= last.to));
  }
  return edges.length > cutDaysMax ? null : { days, edges: edges.flat(), spans };
}

async function beginsOf(tx: Tx, since: Since, zone: string, ends: readonly Date[]): Promise<readonly Date[]> {
  const { begins } = sinceEnds(since, zone, ends);
  const { rows } = await sql<{ begins: Date[] | null }>`select ${begins} as begins`.execute(tx.db);
  return rows[0]?.begins ?? [];
}

function cutAt({ from, to }: Day, cuts: readonly number[]): Day[] {
  const bounds = [from, ...cuts, to];
  return bounds.slice(1).map((end, index) => ({ from: bounds[index] ?? from, to: end }));
}
