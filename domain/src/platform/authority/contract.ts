import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Key } from '../../kit/form/kinds/picked-kinds.ts';
import { BothLanguages, Done, Id, Moment } from '../../kit/shapes.ts';
import { manageAuthority, readAuthority } from '../permissions.ts';

const holderKinds = ['role', 'team', 'member'] as const;

/** Most that an amount may be: what a double counts exactly, in minor units. */
/** The largest amount that anybody decides, in minor units. */
export const amountMax = 1_000_000_000_000;

/** One who decides a topic, up to an amount in minor units; null is any amount. */
export const AuthorityGrant = z.strictObject({
  holderKind: z.enum(holderKinds),
  holderId: Id,
  upTo: z.int().min(0).max(amountMax).nullable(),
});
export type AuthorityGrant = z.infer<typeof AuthorityGrant>;

const Currency = z.string().regex(/^[A-Z]{3}$/);

/** Something that somebody has to decide, e.g. a refund, with everybody who does. Owners decide everything. */
export const AuthorityTopic = z.object({
  topicId: Id,
  /** What approvals name it by; never changed. */
  topicKey: z.string(),
  name: z.object({ zh: z.string(), en: z.string() }),
  /** What its amounts are counted in; null when it has none, and then bounds mean nothing. */
  currency: z.string().nullable(),
  grants: z.array(AuthorityGrant),
  /** Counts changes; a change names the one it was made of. */
  revision: z.number().int(),
  changedAt: Moment,
  changedBy: Id.nullable(),
});
export type AuthorityTopic = z.infer<typeof AuthorityTopic>;

const TopicDraft = {
  name: BothLanguages(80),
  currency: Currency.nullable(),
  grants: z.array(AuthorityGrant).max(100),
};

const topic = z.strictObject({ topicId: Id });

export const listAuthority = endpoint('platform.list-authority', {
  method: 'GET',
  path: '/authority',
  may: readAuthority,
  words: { zh: '查看权责矩阵', en: 'See who decides what' },
  response: z.object({ items: z.array(AuthorityTopic) }),
});

export const createAuthorityTopic = endpoint('platform.create-authority-topic', {
  method: 'POST',
  path: '/authority',
  may: manageAuthority,
  words: { zh: '新建决定事项', en: 'Add a topic that somebody decides' },
  body: z.strictObject({ topicKey: Key, ...TopicDraft }),
  response: AuthorityTopic,
});

export const changeAuthorityTopic = endpoint('platform.change-authority-topic', {
  method: 'PUT',
  path: '/authority/:topicId',
  may: manageAuthority,
  words: { zh: '修改谁决定某个事项', en: 'Change who decides a topic' },
  params: topic,
  /** `after` is the revision that was edited: whoever edited an older one is told so. */
  body: z.strictObject({ ...TopicDraft, after: z.number().int().min(1) }),
  response: AuthorityTopic,
});

/** Refused while an approval of a flow follows it; the answer says which. */
export const deleteAuthorityTopic = endpoint('platform.delete-authority-topic', {
  method: 'DELETE',
  path: '/authority/:topicId',
  may: manageAuthority,
  words: { zh: '删除决定事项', en: 'Delete a topic' },
  params: topic,
  response: Done,
});

/** Somebody who decides a topic at an amount, and who acts in their place while they are absent. */
const Decider = z.object({
  memberId: Id,
  isOwner: z.boolean(),
  /** Themselves while they are there; null when they are absent and nobody stands in. */
  actingId: Id.nullable(),
});

export const listDeciders = endpoint('platform.list-deciders', {
  method: 'GET',
  path: '/authority/:topicId/deciders',
  may: readAuthority,
  words: { zh: '查看某个金额现在由谁决定', en: 'See who decides an amount now' },
  params: topic,
  /** In minor units; left out, it is more than any bound. */
  query: z.strictObject({ amount: z.coerce.number().int().min(0).max(amountMax).optional() }),
  response: z.object({ items: z.array(Decider) }),
});

/** One change of who decides a topic: everybody before and after. */
export const AuthorityChange = z.object({
  factId: Id,
  kind: z.enum(['created', 'changed', 'deleted']),
  before: z.array(AuthorityGrant),
  after: z.array(AuthorityGrant),
  changedAt: Moment,
  changedBy: Id.nullable(),
});
export type AuthorityChange = z.infer<typeof AuthorityChange>;

export const readAuthorityHistory = endpoint('platform.read-authority-history', {
  method: 'GET',
  path: '/authority/:topicId/history',
  may: readAuthority,
  words: { zh: '查看谁决定某个事项的变更', en: 'See how who decides a topic has changed' },
  params: topic,
  response: z.object({ items: z.array(AuthorityChange) }),
});
