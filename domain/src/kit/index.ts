export { type Access, type Endpoint, endpoint, type Method } from './endpoint.ts';
export { type ActorKind, actorKinds, type FactKind, fact, type PayloadOf } from './fact.ts';
export {
  type BuiltInRole,
  builtInRoles,
  ownersPermission,
  type Permission,
  permission,
  permissionsOf,
} from './permission.ts';
export { ErrorAnswer, type RefusalKind, refusalStatus } from './refused.ts';
export { BothLanguages, Done, Id, Line, Moment, Page, PageQuery, Paragraphs } from './shapes.ts';
export { defineWords, type Locale, localeOf, locales, say, type Text, type Word } from './words.ts';
