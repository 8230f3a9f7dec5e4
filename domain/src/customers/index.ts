export { Customer, customersEndpoints, editCustomer, getCustomer, listCustomers } from './contract.ts';
export { customerCreated, customerEdited, customersFacts } from './facts.ts';
export { customersEdit, customersPermissions, customersRead } from './permissions.ts';
export { customersWords } from './words.ts';
