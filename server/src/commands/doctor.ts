import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { say } from '@zhiyin/domain/kit';
import { connect } from '#platform/backup/snapshot.ts';
import type { Patient } from '#platform/doctor/check.ts';
import { examine } from '#platform/doctor/examine.ts';
import { migrationsDir } from '../open-system.ts';
import { command, type Ground } from './command.ts';
import { withDatabase } from './reach.ts';

/** Looks at machine and data and prints one line for each finding; 1 when something must be mended. */
export const run = command({ options: {} }, async (call) => {
  const findings = await onPatient(call, examine);
  for (const { level, text, values } of findings) {
    call.print(`${level.padEnd(5)} ${say(text, call.locale, values)}`);
  }
  return findings.some(({ level }) => level === 'fail') ? 1 : 0;
});

/** With the database when it can be reached, and without it when not. */
async function onPatient<T>(ground: Ground, look: (patient: Patient) => Promise<T>): Promise<T> {
  const patient = { config: ground.config, migrationsFolder: migrationsDir };
  // To look must not make what is looked for.
  if (await isUnborn(ground)) return look({ ...patient, client: null, reason: '', isUnborn: true });
  let looked: T | undefined;
  try {
    return await withDatabase(ground, async (url) => {
      const client = await connect(url, ground.signal);
      try {
        looked = await look({ ...patient, client, reason: '' });
        return looked;
      } finally {
        await client.end();
      }
    });
  } catch (error) {
    if (looked !== undefined) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return look({ ...patient, client: null, reason });
  }
}

/** The embedded database, before the first start. */
async function isUnborn({ config }: Ground): Promise<boolean> {
  if (config.databaseUrl !== undefined) return false;
  const found = await lstat(path.join(config.data, 'postgres')).catch(() => undefined);
  return found === undefined;
}
