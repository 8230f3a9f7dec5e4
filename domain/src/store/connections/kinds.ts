/** Shop systems that tell of their orders by signed webhooks. */
export const toldKinds = ['shopify', 'woocommerce'] as const;
export type ToldKind = (typeof toldKinds)[number];

/** Platforms whose gateway is asked for what changed, about every minute. */
export const askedKinds = ['taobao', 'douyin', 'pdd', 'jd', 'xiaohongshu', 'alibaba'] as const;
export type AskedKindName = (typeof askedKinds)[number];

export const connectionKinds = [...toldKinds, ...askedKinds] as const;
export type ConnectionKind = (typeof connectionKinds)[number];

/** Whether a kind is asked by us, and does not call by itself. */
export function isAskedKind(kind: ConnectionKind): kind is AskedKindName {
  return askedKinds.some((one) => one === kind);
}
