import type pg from 'pg';
import { keyOf } from '../files/store.ts';

const pageRows = 1000;

/** The store's key of every file and thumbnail that the database knows, in the transaction and role of the caller. */
export async function* keysOf(client: pg.ClientBase): AsyncGenerator<string> {
  await client.query(`declare kept_files no scroll cursor for
    select workspace_id, file_id, has_thumbnail from files order by workspace_id, file_id`);
  try {
    for (;;) {
      const { rows } = await client.query<{ workspace_id: string; file_id: string; has_thumbnail: boolean }>(
        `fetch ${pageRows} from kept_files`,
      );
      for (const row of rows) {
        yield keyOf(row.workspace_id, row.file_id);
        if (row.has_thumbnail) yield keyOf(row.workspace_id, row.file_id, 'thumbnail');
      }
      if (rows.length < pageRows) return;
    }
  } finally {
    await client.query('close kept_files').catch(() => undefined);
  }
}
