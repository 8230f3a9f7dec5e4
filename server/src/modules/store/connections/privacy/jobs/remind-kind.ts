/** The kind of due work that reminds of what a customer asks of their data. */
export const remindKind = 'store:remind-privacy';
