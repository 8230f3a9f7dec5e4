import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { System } from '../system.ts';

const manifest = path.resolve(import.meta.dirname, '../../../../package.json');
export const version = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(manifest, 'utf8'))).version;

const answersWithinMs = 2_000;

/** `GET /api/health`: 200 while the database answers and the process is not stopping, 503 otherwise. */
export function serveHealth(app: FastifyInstance, system: System, isStopping: () => boolean): void {
  app.get('/api/health', async (_request, reply) => {
    const database = await databaseState(system);
    const status = isStopping()
      ? 'stopping'
      : database === 'ready'
        ? system.isReadOnly()
          ? 'read-only'
          : 'ready'
        : 'degraded';
    const isWell = status === 'ready' || status === 'read-only';
    return reply
      .code(isWell ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status, version, database });
  });
}

async function databaseState(system: System): Promise<'ready' | 'slow' | 'away'> {
  let timer: NodeJS.Timeout | undefined;
  const slow = new Promise<'slow'>((resolve) => {
    timer = setTimeout(() => resolve('slow'), answersWithinMs);
  });
  const asked = system.database.dispatcher.query('select 1').then(
    () => 'ready' as const,
    () => 'away' as const,
  );
  const state = await Promise.race([asked, slow]);
  clearTimeout(timer);
  return state;
}
