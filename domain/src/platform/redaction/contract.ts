import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { type SensitiveKind, sensitiveKinds } from '../../kit/sensitive/find-sensitive.ts';
import { Id, Moment } from '../../kit/shapes.ts';
import { manageRedaction } from '../permissions.ts';

/** After how many days a kind is taken out of what is stored; null: never. */
export const redactionDaysMax = 3650;
const Days = z.number().int().min(1).max(redactionDaysMax).nullable();
const Kind = z.enum(sensitiveKinds);

export const RedactionDays = z.object({
  'identity-card': Days,
  'bank-card': Days,
  phone: Days,
  email: Days,
  address: Days,
  secret: Days,
  /**
   * How long customers' profiles keep phone and mail address after they were last seen, and orders their receiver after
   * they last changed. Of its own, because a shop works with these for longer than with what is said in a chat.
   */
  records: Days.default(null),
} satisfies Record<SensitiveKind | 'records', z.ZodType>);
export type RedactionDays = z.infer<typeof RedactionDays>;

export const RedactionPolicy = z.object({
  days: RedactionDays,
  /** Counts changes; a change names the one it was made of. 0: never set. */
  revision: z.number().int(),
  changedAt: Moment.nullable(),
  changedBy: Id.nullable(),
  /** When it last looked; null: not yet. */
  ranAt: Moment.nullable(),
  /** True while there is more to look through than one go takes. */
  isCatchingUp: z.boolean(),
  /** How many texts it has changed so far. */
  redactedCount: z.number().int(),
});
export type RedactionPolicy = z.infer<typeof RedactionPolicy>;

/** What some days would take out now, by the place it stands in. */
export const RedactionCount = z.object({
  places: z.array(
    z.object({
      place: z.string(),
      words: z.object({ zh: z.string(), en: z.string() }),
      /** Texts that would be changed. */
      records: z.number().int(),
      /** How often each kind would be taken out; a kind that would not is missing. */
      found: z.partialRecord(Kind, z.number().int()),
      /** Files that stand beside those texts. They are not read, and stay. */
      files: z.number().int(),
    }),
  ),
  /** False when there is so much that only the oldest part was counted. */
  isAll: z.boolean(),
});
export type RedactionCount = z.infer<typeof RedactionCount>;

export const getRedaction = endpoint('platform.get-redaction', {
  method: 'GET',
  path: '/redaction',
  may: manageRedaction,
  words: { zh: '查看敏感信息清除设置', en: 'See when sensitive data is taken out' },
  response: RedactionPolicy,
});

/** Changes nothing. */
export const countRedaction = endpoint('platform.count-redaction', {
  method: 'POST',
  path: '/redaction/count',
  may: manageRedaction,
  words: { zh: '试算会清除多少敏感信息', en: 'Count what would be taken out' },
  body: z.strictObject({ days: RedactionDays }),
  response: RedactionCount,
  isReading: true,
  callsPerMinute: 20,
});

/** What it takes out is gone for good. `after` is the revision that was edited. */
export const publishRedaction = endpoint('platform.publish-redaction', {
  method: 'PUT',
  path: '/redaction',
  may: manageRedaction,
  words: { zh: '发布敏感信息清除设置', en: 'Set when sensitive data is taken out' },
  body: z.strictObject({ days: RedactionDays, after: z.number().int().min(0) }),
  response: RedactionPolicy,
});
