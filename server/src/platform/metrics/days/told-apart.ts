import type { Aggregate } from '@zhiyin/domain/kit';
import { type RawBuilder, sql } from 'kysely';
import { aggregated, type Naming } from '../measured.ts';

/** Whether an aggregate counts different things, so that days must say which there were. */
export function tellsApart(aggregate: Aggregate): boolean {
  return aggregate === 'distinct' || aggregate === 'repeat' || aggregate === 'per';
}

/**
 * The columns that a day is read by. Of what tells things apart, rows and their sum, and in `values` a whole number for
 * each row's thing: 53 bits of a hash, so that of 100,000 things two are taken for one once in a million times.
 */
export function aggregatedOfDay(aggregate: Aggregate, naming: Naming): RawBuilder<unknown> {
  if (!tellsApart(aggregate)) return aggregated(aggregate, naming);
  const { suffix, needed } = naming;
  const column = (name: string) => sql.ref(`${name}${suffix}`);
  const counts = sql.join(
    needed.map((name) => sql`${sql.ref(name)} is not null`),
    sql` and `,
  );
  const thing = sql`(hashtextextended(${column('each')}, 0) & ${sql.lit(Number.MAX_SAFE_INTEGER)})::float8`;
  return sql`(count(*) filter (where ${counts}))::int as ${column('n')},
    sum(${column('value')}) filter (where ${counts}) as ${column('a')}, null as ${column('b')},
    string_agg(float8send(${thing}), ''::bytea) filter (where ${counts}) as ${column('values')}`;
}

/** How many different numbers there are, and how many of them more than once. Puts them in order. */
export function toldApart(numbers: Float64Array): { readonly things: number; readonly again: number } {
  numbers.sort();
  let [things, again] = [0, 0];
  for (let index = 0; index < numbers.length; index++) {
    const isNew = index === 0 || numbers[index] !== numbers[index - 1];
    if (isNew) things++;
    else if (index === 1 || numbers[index - 1] !== numbers[index - 2]) again++;
  }
  return { things, again };
}
