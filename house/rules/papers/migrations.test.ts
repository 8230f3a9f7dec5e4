import { expect, it } from 'vitest';
import { migrationsSayWhy } from './migrations.ts';

it.each([
  { path: '202611210900_ground.sql', text: '-- The ground.\n', breaches: 0 },
  { path: '202611210900_ground.sql', text: 'create table a ();\n', breaches: 1 },
  { path: '0001_ground.sql', text: '-- The ground.\n', breaches: 1 },
  { path: '202611210900_Ground.sql', text: '\n', breaches: 2 },
])('finds $breaches in $path: $text', ({ path, text, breaches }) => {
  expect(migrationsSayWhy([{ path: `server/migrations/${path}`, text }])).toHaveLength(breaches);
});
