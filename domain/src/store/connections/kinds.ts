/** Shop systems that tell of their orders by signed webhooks. */
export const connectionKinds = ['shopify', 'woocommerce'] as const;
export type ConnectionKind = (typeof connectionKinds)[number];
