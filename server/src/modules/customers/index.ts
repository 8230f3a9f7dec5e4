import { customersFacts, customersPermissions } from '@zhiyin/domain/customers';
import type { Module } from '#platform/module.ts';
import { routes } from './routes.ts';

export { greetCustomer } from './actions/greet-customer.ts';
export { recordsOf } from './records-of.ts';

export const customers: Module = {
  name: 'customers',
  permissions: customersPermissions,
  facts: customersFacts,
  routes,
};
