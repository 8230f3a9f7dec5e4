import type { Text } from '@zhiyin/domain/kit';
import type pg from 'pg';
import type { Config } from '../config.ts';

/** What a check found. */
export interface Finding {
  readonly level: 'ok' | 'warn' | 'fail';
  readonly text: Text;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What the checks look at. */
export interface Patient {
  readonly config: Config;
  readonly migrationsFolder: string;
  /** `null` when the database cannot be reached; `reason` says why. */
  readonly client: pg.Client | null;
  readonly reason: string;
  /** No database was made yet, which is no fault. */
  readonly isUnborn?: boolean;
}

/** One thing to look at. A check that needs the database is left out when there is none. */
export type Check = (patient: Patient) => Promise<readonly Finding[]>;

/** Declares a check of the database. */
export function onDatabase(
  look: (client: pg.Client, patient: Patient) => Promise<readonly Finding[]>,
): Check {
  return async (patient) => (patient.client ? look(patient.client, patient) : []);
}

/** All is well. */
export function ok(text: Text, values: Finding['values'] = {}): Finding {
  return { level: 'ok', text, values };
}

/** It works, but should be seen to. */
export function warn(text: Text, values: Finding['values'] = {}): Finding {
  return { level: 'warn', text, values };
}

/** It does not work, or is not safe. */
export function fail(text: Text, values: Finding['values'] = {}): Finding {
  return { level: 'fail', text, values };
}
