import { later } from '#lib/later.tsx';

/** Whose word a move of a thing waits for, with the place to give one's own. */
export const ApprovalCard = later(async () => (await import('./approvals/approval-card.tsx')).ApprovalCard);

/** Makes the console an app: installs its worker, goes on with pushes, says when there is a newer version. */
export const AppUpdates = later(async () => (await import('./push/app-updates.tsx')).AppUpdates);

/** The customer of a condition, searched by name. */
export const CustomerPicker = later(
  async () => (await import('./rules/edit/customer-picker.tsx')).CustomerPicker,
);

/** What a group of a metric is called. */
export const MetricGroupName = later(
  async () => (await import('./metrics/group-name.tsx')).GroupName,
  () => '…',
);

/** The rows behind a number of a metric. */
export const MetricRows = later(async () => (await import('./metrics/rows-dialog.tsx')).RowsDialog);

/** Where a member is led whose shop asks for two-step sign-in. */
export const TwoFactorMissing = later(
  async () => (await import('./shop/two-factor-missing.tsx')).TwoFactorMissing,
);
