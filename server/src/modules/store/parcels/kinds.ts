/** The kind of due work that asks a tracker to follow a parcel. */
export const followParcelKind = 'store:follow-parcel';
/** The kind of due work that finds parcels which are on their way. */
export const followShippedKind = 'store:follow-shipped';
