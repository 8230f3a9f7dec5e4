import { join } from 'node:path';
import { Cli } from 'kysely-codegen';
import { openTemplates } from '../server/test/templates.ts';
import { top } from './run.ts';

// Run it after writing a migration: it writes the types of all tables, read from a database that has run every one.
const templates = await openTemplates();
try {
  const answer = await fetch(`${templates.url}/clone`, { method: 'POST' });
  const url = await answer.text();
  if (!answer.ok) throw new Error(url);
  await new Cli().generate({
    url,
    dialect: 'postgres',
    camelCase: true,
    excludePattern: 'migrate.*',
    typeMapping: { int8: 'number' },
    outFile: join(top, 'server/src/platform/database/tables.gen.ts'),
  });
} finally {
  await templates.close();
}
