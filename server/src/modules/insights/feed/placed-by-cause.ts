import { type Cause, causesOf, dayAfter, sketchSize, type Tested, type Told } from '@zhiyin/domain/insights';
import { bucketsOf, checkQuestion } from '@zhiyin/domain/kit';
import { sql } from 'kysely';
import { systemActor, type Tx } from '#platform/context.ts';
import { knownMetrics } from '#platform/metrics/metric-source.ts';
import { rowsBehind } from '#platform/metrics/rows-behind.ts';
import { groupFilter } from './series.ts';

interface Night {
  readonly day: string;
  readonly zone: string;
}

/** A change with its place among those that are told, and that of the one it stands under. */
export type Placed<Series extends Tested> = Told<Series> & {
  readonly place: number;
  readonly leadPlace: number | null;
};

/**
 * Puts changes of one cause together, see `causesOf`. What stands under another comes first, then those that lead, the
 * strongest first: they are told from the last place on.
 */
export async function placedByCause<Series extends Tested>(
  tx: Tx,
  ranked: readonly Told<Series>[],
  night: Night,
): Promise<Placed<Series>[]> {
  const sketched: { change: Named<Series>; rows: string[] }[] = [];
  for (const told of ranked) {
    const { since } = told.change;
    sketched.push({ change: { since, told }, rows: await rowsOf(tx, told.change, night) });
  }
  const causes = causesOf(sketched);
  const under = causes.reduce((sum, { alongside }) => sum + alongside.length, 0);
  const leads = causes.map(({ lead }, rank) => ({ ...lead.told, place: under + rank, leadPlace: null }));
  const others = causes.flatMap((cause, rank) => othersOf(cause, under + rank));
  return [...others.map((one, place) => ({ ...one, place })), ...leads];
}

interface Named<Series extends Tested> {
  readonly since: string;
  readonly told: Told<Series>;
}

function othersOf<Series extends Tested>({ alongside }: Cause<Named<Series>>, leadPlace: number) {
  return alongside.map(({ told }) => ({ ...told, leadPlace }));
}

/** Hashes of the conversations that a change is made of, or of its rows where they belong to none: the least ones. */
async function rowsOf(tx: Tx, change: Tested, { day, zone }: Night): Promise<string[]> {
  const { registry, find } = knownMetrics.of(tx.system);
  const source = find(change.metric);
  const { metric, field, group, since, direction } = change;
  if (!source || since > day) return [];
  const filter = field === null || group === null ? { all: [] } : groupFilter(source, field, [group]);
  const period = { from: since, to: dayAfter(day, 1), zone };
  const asked = checkQuestion(registry, { metric, period, filter, bucket: 'none', compare: 'none' });
  if (!asked.ok) return [];
  const scope = {
    ...{ filter: asked.checked.filter, zone, parts: bucketsOf(period, 'none') },
    ...{ groupBy: undefined, thenBy: undefined },
  };
  // Of a share only the rows that there are more of now.
  const half =
    source.aggregate !== 'share' ? sql`true` : direction === 'up' ? sql`value <> 0` : sql`value = 0`;
  const { rows } = await sql<{ hash: string }>`
    select distinct md5(coalesce(conversation_id, id)::text) collate "C" as hash
    from (${rowsBehind({ ...tx, actor: systemActor }, source, scope)}) behind
    where ${half} order by hash limit ${sketchSize}
  `.execute(tx.db);
  return rows.map(({ hash }) => hash);
}
