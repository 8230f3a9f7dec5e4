/** The database and the migration files do not fit; the message says how to go on, in both languages. */
export class MigrationRefused extends Error {
  /** The file's name; empty when the server itself is the reason. */
  readonly migration: string;

  constructor(migration: string, { zh, en }: { readonly zh: string; readonly en: string }, cause?: unknown) {
    super(`${zh}\n${en}`, { cause });
    this.name = 'MigrationRefused';
    this.migration = migration;
  }
}
