import type { Manifest } from '../adapter.ts';

/** What most vendors do not do: nobody sees the other write or read, and what was sent stays as it is. */
export const plain = {
  typing: { fromShop: false, fromCustomer: false },
  readMarks: { fromShop: false, fromCustomer: false },
  editSeconds: 0,
  recallSeconds: 0,
} as const satisfies Partial<Manifest['capabilities']>;
