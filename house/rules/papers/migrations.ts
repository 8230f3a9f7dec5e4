import type { SourceFile } from '../source.ts';

/** A migration is `YYYYMMDDHHMM_what-it-does.sql`, and its first line says why. */
export function migrationsSayWhy(files: readonly SourceFile[]): string[] {
  const migrations = files.filter((file) => file.path.startsWith('server/migrations/'));
  return migrations.flatMap((file) => {
    const breaches: string[] = [];
    if (!/^server\/migrations\/20\d{10}_[a-z0-9]+([-_][a-z0-9]+)*\.sql$/.test(file.path)) {
      breaches.push(`${file.path} is not named YYYYMMDDHHMM_what.sql.`);
    }
    if (!/^-- \S/.test(file.text)) breaches.push(`${file.path} does not say why in its first line.`);
    return breaches;
  });
}

/** Ran before this was looked at; nothing is lost where a superuser owns the tables. */
const older = new Set(['202611222005_why_rules_are_off.sql: rules']);

/**
 * A migration changes rows of guarded tables only while they do not force their policies on the owner: else an owner that
 * is no superuser changes, and reads, no row, and nobody is told.
 */
export function migrationsReachRows(files: readonly SourceFile[]): string[] {
  const migrations = files
    .filter(({ path }) => /^server\/migrations\/.*\.sql$/.test(path))
    .toSorted((one, other) => one.path.localeCompare(other.path, 'en'));
  const forced = new Set<string>();
  return migrations.flatMap(({ path, text }) =>
    unreached(text, forced)
      .map((table) => `${path.replace('server/migrations/', '')}: ${table}`)
      .filter((breach) => !older.has(breach))
      .map((breach) => `${breach} is written or read without \`no force row level security\` before it.`),
  );
}

const guarding = /platform\.guard\(\s*'(\w+)'|alter table (\w+) force row level security/;
const loosening = /alter table (\w+) no force row level security/;

/** The tables that statements of one file touch while they are forced; what is forced at its end stays so. */
function unreached(text: string, forced: Set<string>): string[] {
  const found = new Set<string>();
  for (const statement of statementsOf(text)) {
    const [, guarded, anew] = guarding.exec(statement) ?? [];
    const [, loosened] = loosening.exec(statement) ?? [];
    if (loosened) forced.delete(loosened);
    else if (guarded ?? anew) forced.add(guarded ?? anew ?? '');
    else if (/^(update|insert|delete|merge|with)\b/i.test(statement))
      for (const table of tablesIn(statement)) if (forced.has(table)) found.add(table);
  }
  return [...found];
}

/** Bodies of functions run later, as somebody else. */
function statementsOf(text: string): string[] {
  const bare = text
    .replace(/--.*$/gm, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''");
  return bare.split(';').map((statement) => statement.trim());
}

function tablesIn(statement: string): string[] {
  return [...statement.matchAll(/\b(?:update|into|from|join)\s+(?:only\s+)?(\w+)/gi)].map(
    ([, table = '']) => table,
  );
}
