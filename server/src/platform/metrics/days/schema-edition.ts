import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../../../migrations');
let known: string | undefined;

/**
 * Names the schema that this server was made for. A migration may change what rows of the past say, or what a function
 * of the database answers, and notes nothing: what was stored before it counts for nothing after it.
 */
export function schemaEdition(): string {
  known ??= createHash('sha256').update(readdirSync(folder).toSorted().join()).digest('hex');
  return known;
}
