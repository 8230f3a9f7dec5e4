import { later } from '#lib/later.tsx';
import { CustomerPicker } from '#modules/platform';
import type { ReferencePicker } from '#ui/filter-builder/builder-context.ts';

/** What is chosen by searching in conditions on tickets. */
export const ticketPickers: Readonly<Record<string, ReferencePicker>> = {
  customer: CustomerPicker,
  parent: later(async () => (await import('./choose/ticket-picker.tsx')).TicketPicker),
};
