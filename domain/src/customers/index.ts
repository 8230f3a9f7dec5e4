export {
  Customer,
  CustomerDetail,
  CustomerRecord,
  editCustomer,
  getCustomer,
  listCustomers,
  mergeCustomers,
  takeApartCustomer,
} from './contract.ts';
export { CustomerErasure, eraseCustomer, exportCustomer, readErasure } from './erasing/contract.ts';
export {
  customerErased,
  customerExported,
  erasingBegun,
  erasingFacts,
  erasingFailed,
} from './erasing/facts.ts';
export { customersPersonalWords } from './erasing/words.ts';
export {
  customerCreated,
  customerEdited,
  customersFacts,
  customersMerged,
  customersToldApart,
  customerTakenApart,
  distinctionForgotten,
  identityNoted,
  identityWithdrawn,
  visitorIdentified,
} from './facts.ts';
export {
  addIdentity,
  forgetDistinction,
  Identity,
  Likeness,
  Lookalike,
  listIdentities,
  listLikenesses,
  listLookalikes,
  MergePreview,
  previewMerge,
  readHistory,
  tellApart,
  withdrawIdentity,
} from './identities/contract.ts';
export {
  type ClaimKind,
  claimKinds,
  type IdentityGround,
  type IdentityKind,
  identityGrounds,
  identityKinds,
  isStronger,
  type LikenessReason,
  likenessReasons,
  type Strength,
  strengthOf,
  strengths,
} from './identities/identity.ts';
export { customersIdentityWords } from './identities/page-words.ts';
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
export { customersNavWords } from './nav-words.ts';
export {
  customersEdit,
  customersMerge,
  customersPermissions,
  customersPrivacy,
  customersRead,
} from './permissions.ts';
export { clearUndeliverable, findUndeliverable, Undeliverable } from './undeliverable/contract.ts';
export { addressReachable, addressUndeliverable, undeliverableFacts } from './undeliverable/facts.ts';
export { customersBouncedWords } from './undeliverable/page-words.ts';
export { customersWords } from './words.ts';
