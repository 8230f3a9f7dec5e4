import { readFileSync } from 'node:fs';
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import { expect, it } from 'vitest';
import { testDatabase } from './database.ts';
import { poolOn } from './pool.ts';

const generated = new URL('../src/platform/database/tables.gen.ts', import.meta.url);

it('knows in TypeScript every column that the migrations make; else run npm run tables', async () => {
  const inTypes = columnsInTypes(readFileSync(generated, 'utf8'));
  expect(inTypes.length).toBeGreaterThan(100);
  expect(inTypes).toEqual(await columnsInDatabase());
});

/** `table.column` for each line of the interfaces, by the names that interface DB gives the tables. */
function columnsInTypes(text: string): string[] {
  const bodies = new Map(
    [...text.matchAll(/^export interface (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => [
      name,
      body,
    ]),
  );
  const tables = [...(bodies.get('DB') ?? '').matchAll(/^ {2}"?([\w.]+)"?: (\w+);$/gm)];
  return tables
    .flatMap(([, table = '', type = '']) =>
      [...(bodies.get(type) ?? '').matchAll(/^ {2}(\w+): (.*);$/gm)].map(
        ([, column = '', held = '']) => `${table}.${column}${held.includes('| null') ? '?' : ''}`,
      ),
    )
    .sort();
}

async function columnsInDatabase(): Promise<string[]> {
  const database = await testDatabase();
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: poolOn(database) }),
    plugins: [new CamelCasePlugin()],
  });
  const { rows } = await sql<Record<string, string>>`
    select table_schema, table_name, column_name, is_nullable from information_schema.columns
    where table_schema in ('public', 'auth')
  `.execute(db);
  await db.destroy();
  await database.close();
  return rows
    .map((row) => {
      const table = camel(row['tableName'] ?? '');
      const place = row['tableSchema'] === 'public' ? table : `${row['tableSchema']}.${table}`;
      return `${place}.${camel(row['columnName'] ?? '')}${row['isNullable'] === 'YES' ? '?' : ''}`;
    })
    .sort();
}

function camel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
