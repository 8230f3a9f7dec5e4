import { type Check, type Finding, fail, type Patient } from './check.ts';
import { databaseChecks } from './database-checks.ts';
import { machineChecks } from './machine-checks.ts';
import { doctorWords } from './words.ts';

/** Makes every check, one after the other; one that breaks is itself a finding and stops no other. */
export async function examine(
  patient: Patient,
  checks: readonly Check[] = [...machineChecks, ...databaseChecks],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const check of checks) {
    try {
      findings.push(...(await check(patient)));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      findings.push(fail(doctorWords.broken, { reason }));
    }
  }
  return findings;
}
