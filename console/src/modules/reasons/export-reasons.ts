import type { Reason } from '@zhiyin/domain/reasons';

/** Hands the reader the whole tree as a file that programs read. */
export function exportReasons(name: string, reasons: readonly Reason[]): void {
  const kept = reasons.map(({ key, parentKey, words, order, archivedAt, mergedInto }) => ({
    key,
    parentKey,
    words,
    order,
    archivedAt,
    mergedInto,
  }));
  const blob = new Blob([`${JSON.stringify({ reasons: kept }, null, 2)}\n`], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${name}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
