export {
  Customer,
  CustomerDetail,
  CustomerRecord,
  editCustomer,
  getCustomer,
  listCustomers,
  listLookalikes,
  mergeCustomers,
  takeApartCustomer,
} from './contract.ts';
export {
  customerCreated,
  customerEdited,
  customersFacts,
  customersMerged,
  customerTakenApart,
  visitorIdentified,
} from './facts.ts';
export {
  fieldsToFill,
  joined,
  type MergeRecord,
  type Profile,
  type ProfileField,
  profileFields,
  recordsBelow,
  shownProfile,
} from './merging.ts';
export { customersEdit, customersMerge, customersPermissions, customersRead } from './permissions.ts';
export { clearUndeliverable, findUndeliverable, Undeliverable } from './undeliverable/contract.ts';
export { addressReachable, addressUndeliverable, undeliverableFacts } from './undeliverable/facts.ts';
export { customersWords } from './words.ts';
