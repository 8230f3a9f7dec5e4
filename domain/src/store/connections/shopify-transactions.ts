interface Transactions {
  readonly transactions: readonly {
    readonly kind?: string | null | undefined;
    readonly status?: string | null | undefined;
  }[];
}

/** Whether what a refund says of lines counts: some of its money went back, or it was about no money. */
export function hasComeTrue({ transactions }: Transactions): boolean {
  const told = transactions.filter(({ kind }) => kind === 'refund');
  return told.length === 0 || told.some(({ status }) => status === 'success');
}
