import { dayNumberAt, dayStartMs } from '@zhiyin/domain/kit';
import type { Tx } from '../../context.ts';
import type { RowSource } from '../metric-source.ts';
import type { Scope } from '../rows-behind.ts';
import type { Day } from './shelf.ts';

/** Days that are cut are read each time: of more than these, what is asked is better read as it is. */
const cutDaysMax = 4;

interface Windows {
  readonly days: readonly Day[];
  readonly edges: readonly Day[];
  readonly spans: readonly Day[];
}

/**
 * What stands at the end of each part, as spans of the days on which it began: "in the last 30 days". Days that a span
 * begins or ends within are cut there. null where rows stand unequally long, or too many days would have to be cut.
 */
export async function windowsOf(
  tx: Tx,
  lasts: NonNullable<RowSource['lasts']>,
  { parts, zone, now = tx.system.now() }: Scope,
): Promise<Windows | null> {
  if (lasts.counts !== 'at-the-end' || lasts.since === undefined) return null;
  const ends = parts.filter(({ from }) => from < now).map(({ to }) => (to < now ? to : now));
  const begins = await lasts.since(tx, ends);
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

function cutAt({ from, to }: Day, cuts: readonly number[]): Day[] {
  const bounds = [from, ...cuts, to];
  return bounds.slice(1).map((end, index) => ({ from: bounds[index] ?? from, to: end }));
}
