import type { Priority } from '../../inbox/index.ts';

/** What happened to a conversation, as far as promises of time care. Notes, tags and reasons are not among it. */
export type SlaEvent = { readonly at: Date } & (
  | { readonly kind: 'opened' }
  | { readonly kind: 'customer-wrote' }
  /** `isHuman` is false for what a robot or Zhiyin itself sent. */
  | { readonly kind: 'replied'; readonly isHuman: boolean }
  | { readonly kind: 'assigned'; readonly isAssigned: boolean; readonly isTransfer: boolean }
  | { readonly kind: 'snoozed' }
  | { readonly kind: 'woke' }
  | { readonly kind: 'priority-changed'; readonly from: Priority; readonly to: Priority }
  | { readonly kind: 'closed' }
  | { readonly kind: 'reopened' }
);
