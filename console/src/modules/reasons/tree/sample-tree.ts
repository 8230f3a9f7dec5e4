import type { Reason } from '@zhiyin/domain/reasons';

/** A reason for tests; its words are its key. */
export function aReason(key: string, parentKey: string | null, extra: Partial<Reason> = {}): Reason {
  return {
    reasonId: key,
    key,
    parentKey,
    words: { zh: key, en: key },
    order: 0,
    archivedAt: null,
    mergedInto: null,
    ...extra,
  };
}

const at = '2026-11-01T00:00:00.000Z';

/** Two branches, one three deep, and an archived reason between two that are not. */
export const aTree: readonly Reason[] = [
  aReason('delivery', null, { order: 1 }),
  aReason('late', 'delivery', { order: 0 }),
  aReason('lost', 'late', { order: 0 }),
  aReason('buying', null, { order: 0 }),
  aReason('size', 'buying', { order: 2 }),
  aReason('stock', 'buying', { order: 0 }),
  aReason('coupon', 'buying', { order: 1, archivedAt: at }),
];
