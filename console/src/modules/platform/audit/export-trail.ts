import { type AuditFilter, exportAuditTrail } from '@zhiyin/domain/platform';
import { address } from '#lib/call/address.ts';
import { takeFile } from '#lib/call/take-file.ts';

/** Hands the reader the trail as a file. */
export function exportTrail(filter: AuditFilter, format: 'csv' | 'jsonl'): Promise<void> {
  return takeFile(address(exportAuditTrail.path, {}, { ...filter, format }), `zhiyin-audit.${format}`);
}
