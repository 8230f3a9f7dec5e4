import { expect, it } from 'vitest';
import { migrationsReachRows, migrationsSayWhy } from './migrations.ts';

it.each([
  { path: '202611210900_ground.sql', text: '-- The ground.\n', breaches: 0 },
  { path: '202611210900_ground.sql', text: 'create table a ();\n', breaches: 1 },
  { path: '0001_ground.sql', text: '-- The ground.\n', breaches: 1 },
  { path: '202611210900_Ground.sql', text: '\n', breaches: 2 },
])('finds $breaches in $path: $text', ({ path, text, breaches }) => {
  expect(migrationsSayWhy([{ path: `server/migrations/${path}`, text }])).toHaveLength(breaches);
});

const guarded =
  "create table a (); create table b (); select platform.guard('a'); select platform.guard('b');";
const loose = 'alter table a no force row level security;';
const forced = 'alter table a force row level security;';

it.each([
  { sql: 'update a set x = 1;', breaches: 1 },
  { sql: `${loose} update a set x = 1; ${forced}`, breaches: 0 },
  { sql: `${loose} ${forced} update a set x = 1;`, breaches: 1 },
  { sql: 'insert into due select from a join b using (x);', breaches: 2 },
  { sql: `${loose} insert into a\n  select from b;`, breaches: 1 },
  { sql: 'with gone as (delete from a returning x) select 1;', breaches: 1 },
  { sql: 'update c set x = 1; -- update a', breaches: 0 },
  { sql: 'create function f() language plpgsql as $$ begin update a set x = 1; end $$;', breaches: 0 },
])('finds $breaches tables that it does not reach in: $sql', ({ sql, breaches }) => {
  const files = [guarded, sql].map((text, index) => ({
    path: `server/migrations/20261121090${index}_step.sql`,
    text: `-- Why.\n${text}`,
  }));
  expect(migrationsReachRows(files)).toHaveLength(breaches);
});
