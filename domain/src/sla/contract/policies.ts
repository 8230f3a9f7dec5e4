import { z } from 'zod';
import { inboxRead } from '../../inbox/index.ts';
import { endpoint } from '../../kit/endpoint.ts';
import { stateCategories } from '../../kit/flow/flow.ts';
import { BothLanguages, Done, Id, Moment } from '../../kit/shapes.ts';
import { slaManage } from '../permissions.ts';
import { SlaMetric } from '../policy/metrics.ts';
import { PolicyDraft, PolicyTerms, policiesMax } from '../policy/policy.ts';
import { slaSubjects } from '../policy/subject.ts';

const params = z.strictObject({ policyId: Id });

export const SlaPolicy = z.object({
  policyId: Id,
  ...PolicyDraft.shape,
  /** Counts changes; a change names the one it was made of. */
  revision: z.number().int(),
  changedAt: Moment,
  /** Its conditions name what is no longer there, so it holds for nothing until they are mended. */
  isUnreadable: z.boolean(),
});
export type SlaPolicy = z.infer<typeof SlaPolicy>;

/** In the order in which they are tried: the first whose filter holds counts. */
export const listPolicies = endpoint('sla.list-policies', {
  method: 'GET',
  path: '/sla/policies',
  may: inboxRead,
  words: { zh: '列出服务时限', en: 'List service levels' },
  response: z.object({ items: z.array(SlaPolicy) }),
});

export const createPolicy = endpoint('sla.create-policy', {
  method: 'POST',
  path: '/sla/policies',
  may: slaManage,
  words: { zh: '新建服务时限', en: 'Create a service level' },
  body: PolicyDraft,
  response: SlaPolicy,
});

export const changePolicy = endpoint('sla.change-policy', {
  method: 'PUT',
  path: '/sla/policies/:policyId',
  may: slaManage,
  words: { zh: '修改服务时限', en: 'Change a service level' },
  params,
  /** `after` is the revision that was edited: whoever edited an older one is told so. */
  body: z.strictObject({ ...PolicyDraft.omit({ subjectKind: true }).shape, after: z.number().int().min(1) }),
  response: SlaPolicy,
});

export const deletePolicy = endpoint('sla.delete-policy', {
  method: 'DELETE',
  path: '/sla/policies/:policyId',
  may: slaManage,
  words: { zh: '删除服务时限', en: 'Delete a service level' },
  params,
  response: Done,
});

export const orderPolicies = endpoint('sla.order-policies', {
  method: 'POST',
  path: '/sla/policies/order',
  may: slaManage,
  words: { zh: '调整服务时限的顺序', en: 'Put service levels in order' },
  /** All of them, in their new order; refused when one was made or deleted meanwhile. */
  body: z.strictObject({ policyIds: z.array(Id).max(policiesMax) }),
  response: z.object({ items: z.array(SlaPolicy) }),
});

/** A state of the flows that tickets, or conversations, follow: its time can be promised, and clocks can pause in it. */
export const PromisableState = z.object({
  subjectKind: z.enum(slaSubjects),
  stateKey: z.string(),
  label: BothLanguages(60),
  category: z.enum(stateCategories),
  /** The flows that have it: states of one key are the same promise. */
  flows: z.array(BothLanguages(200)),
});
export type PromisableState = z.infer<typeof PromisableState>;

/** In the order of the flows. What is closed waits for nobody and is not among them. */
export const listPromisableStates = endpoint('sla.list-states', {
  method: 'GET',
  path: '/sla/states',
  may: inboxRead,
  words: { zh: '列出可以承诺时间的流程状态', en: 'List the states whose time can be promised' },
  response: z.object({ items: z.array(PromisableState) }),
});

const Count = z.number().int();
const Tally = z.object({ kept: Count, breached: Count, open: Count });
export type Tally = z.infer<typeof Tally>;

/** How last month would have come out, beside how it comes out under the policies as they are. */
export const PolicyPreview = z.object({
  days: Count,
  /** Conversations or tickets that were looked at; the newest when there were more. */
  conversations: Count,
  isAll: z.boolean(),
  /** How many of them the draft would have applied to, and the policy as it is applies to. */
  matched: z.object({ now: Count, draft: Count }),
  metrics: z.array(z.object({ metric: SlaMetric, now: Tally, draft: Tally })),
});
export type PolicyPreview = z.infer<typeof PolicyPreview>;

export const previewPolicy = endpoint('sla.preview-policy', {
  method: 'POST',
  path: '/sla/policies/preview',
  may: slaManage,
  words: { zh: '预览服务时限', en: 'Preview a service level' },
  isReading: true,
  callsPerMinute: 30,
  /** `policyId` null: a policy that would be added at the end. */
  body: z.strictObject({
    policyId: Id.nullable(),
    isOn: z.boolean(),
    subjectKind: z.enum(slaSubjects).default('conversation'),
    terms: PolicyTerms,
  }),
  response: PolicyPreview,
});
