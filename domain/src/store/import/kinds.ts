/** What a file holds a row for: an order, one line of an order, a product, or what a buyer gave for an order. */
export const fileKinds = ['orders', 'lines', 'products', 'ratings'] as const;
export type FileKind = (typeof fileKinds)[number];
