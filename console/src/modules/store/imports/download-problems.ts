import { downloadImportProblems } from '@zhiyin/domain/store';
import { address } from '#lib/call/address.ts';
import { takeFile } from '#lib/call/take-file.ts';

/** Hands the reader the rows that were left out. */
export async function downloadProblems(importId: string): Promise<void> {
  await takeFile(address(downloadImportProblems.path, { importId }, {}), 'import-problems.csv');
}
