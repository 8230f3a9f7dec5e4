interface Transactions {
  readonly transactions: readonly { readonly kind?: string | null; readonly status?: string | null }[];
}

/** Whether what a refund says of lines counts: some of its money went back, or it was about no money. */
export function hasComeTrue({ transactions }: Transactions): boolean {
  const told = transactions.filter(({ kind }) => kind === 'refund');
  return told.length === 0 || told.some(({ status }) => status === 'success');
}
