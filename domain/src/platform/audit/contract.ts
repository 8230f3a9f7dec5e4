import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { actorKinds } from '../../kit/fact.ts';
import { Id, Moment, Page, PageQuery } from '../../kit/shapes.ts';
import { readAudit } from '../permissions.ts';

/** One line of the trail: who did what to what, when, from where and why. Nobody can change it. */
export const AuditFact = z.object({
  factId: Id,
  position: z.number().int(),
  kind: z.string(),
  subjectId: Id.nullable(),
  actorKind: z.enum(actorKinds),
  actorId: Id.nullable(),
  /** Network address of the caller; null for what the system did by itself. */
  address: z.string().nullable(),
  /** The fact, rule or job behind it, when it was not done by hand. */
  cause: z.string().nullable(),
  occurredAt: Moment,
  payload: z.unknown(),
});
export type AuditFact = z.infer<typeof AuditFact>;

/** Which lines to show; what is left out does not matter. */
export const AuditFilter = z.strictObject({
  actorKind: z.enum(actorKinds).optional(),
  actorId: Id.optional(),
  /** One kind (`inbox.reply-sent`), or all of a module (`inbox.*`). */
  kind: z
    .string()
    .max(100)
    .regex(/^[a-z][a-z-]*\.(\*|[a-z][a-z0-9-]*)$/)
    .optional(),
  subjectId: Id.optional(),
  /** From this moment on. */
  from: Moment.optional(),
  /** Before this moment. */
  to: Moment.optional(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

export const readAuditTrail = endpoint('platform.read-audit-trail', {
  method: 'GET',
  path: '/audit',
  may: readAudit,
  words: { zh: '查看审计记录，最新的在前', en: 'Read the audit trail, newest first' },
  query: PageQuery.extend(AuditFilter.shape),
  response: Page(AuditFact),
});

export const exportAuditTrail = endpoint('platform.export-audit-trail', {
  method: 'GET',
  path: '/audit/export',
  may: readAudit,
  words: { zh: '导出审计记录（CSV 或 JSON Lines）', en: 'Export the audit trail as CSV or JSON Lines' },
  query: AuditFilter.extend({ format: z.enum(['csv', 'jsonl']).default('csv') }),
  callsPerMinute: 10,
  response: z.unknown(),
});
