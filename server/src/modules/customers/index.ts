import {
  customersFacts,
  customersPermissions,
  erasingFacts,
  undeliverableFacts,
} from '@zhiyin/domain/customers';
import type { Module } from '#platform/module.ts';
import { erasePerson } from './erasing/jobs/erase-person.ts';
import { customerSource } from './form-source.ts';
import { personal } from './personal.ts';
import { redactionPlaces } from './redaction.ts';
import { routes } from './routes.ts';

export { fillProfile } from './actions/fill-profile.ts';
export { greetCustomer, greetNewcomers, noteSeen } from './actions/greet-customer.ts';
export { identifyCustomer } from './actions/identify-customer.ts';
export { isVouchedFor } from './actions/is-vouched-for.ts';
export { rememberCustomers } from './actions/remember-customers.ts';
export { type Contact, contactsOf } from './contacts.ts';
export { type NewIdentity, noteIdentity } from './identities/note-identity.ts';
export { forgetRead, withdrawRead } from './identities/withdraw.ts';
export { knownAmong } from './known-among.ts';
export { customerKnownAs } from './known-as.ts';
export { noteSameName } from './likenesses/same-name.ts';
export { personsKnownBy } from './persons-known-by.ts';
export { keepPreference, preferenceOf } from './preference/preference-of.ts';
export { noteProvenEmail, recordsWithProvenEmail } from './proven-email.ts';
export { findCustomer } from './queries.ts';
export { takeAs } from './take-as.ts';
export { recordsOf, recordsOfEach } from './tree/records-of.ts';
export { noteReachable, noteUndeliverable } from './undeliverable/undeliverable.ts';

export const customers: Module = {
  name: 'customers',
  permissions: customersPermissions,
  facts: [...customersFacts, ...undeliverableFacts, ...erasingFacts],
  due: [erasePerson],
  formSources: [customerSource],
  personal,
  redactionPlaces,
  routes,
};
