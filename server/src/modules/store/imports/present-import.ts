import { Plan, type StoreImport } from '@zhiyin/domain/store';
import { type ImportRow, presentImport } from '#platform/imports/rows.ts';

/** An import as the API gives it. */
export function presentStoreImport(row: ImportRow): StoreImport {
  const { kind, platform } = Plan.parse(row.plan);
  const { rowCount, changedCount } = row;
  return { ...presentImport(row), kind, platform, rowCount, changedCount };
}
