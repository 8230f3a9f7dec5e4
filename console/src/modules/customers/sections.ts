import type { Permission, Text } from '@zhiyin/domain/kit';
import type { ComponentType } from 'react';

/** What another module knows about a customer, shown on the customer's page. */
export interface CustomerSection {
  /** Stable, `module.thing`. */
  readonly id: string;
  readonly words: Text;
  readonly may: Permission;
  /** True when it is short and stands in the panel, beside conversations too; else on the page alone. */
  readonly isInPanel?: boolean;
  readonly Section: ComponentType<{ customerId: string }>;
}

const sections = new Map<string, CustomerSection>();

/**
 * Puts a section on every customer's page, in the order of the modules. Outer modules call it once, when they are
 * loaded: the customer's record knows nothing of conversations or orders.
 */
export function addCustomerSection(section: CustomerSection): void {
  sections.set(section.id, section);
}

export function customerSections(): readonly CustomerSection[] {
  return [...sections.values()];
}
