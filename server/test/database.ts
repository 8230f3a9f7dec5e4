import { inject } from 'vitest';

export interface TestDatabase {
  /** Of a migrated, otherwise empty database that nobody else uses; its role may do everything in it. */
  readonly url: string;
  /** Drops the database; end your pools first. */
  close(): Promise<void>;
}

/**
 * A database of one's own, cloned in well under half a second from a template that is migrated once per run: on the
 * server that DATABASE_URL names, otherwise on an embedded one that is started at the first call.
 *
 * @example
 * const database = await testDatabase(); // in beforeAll; await database.close() in afterAll
 */
export async function testDatabase(): Promise<TestDatabase> {
  const door = inject('testDatabases');
  const url = await ask(`${door}/clone`);
  return {
    url,
    close: async () => {
      await ask(`${door}/drop${new URL(url).pathname}`);
    },
  };
}

async function ask(address: string): Promise<string> {
  const answer = await fetch(address, { method: 'POST' });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}
