import { later } from '#lib/later.tsx';

/** Who the customer is, beside whatever is done for them. */
export const CustomerPanel = later(async () => (await import('./panel/customer-panel.tsx')).CustomerPanel);
