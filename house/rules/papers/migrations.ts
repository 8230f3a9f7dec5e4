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
