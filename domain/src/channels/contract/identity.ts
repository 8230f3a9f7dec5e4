import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id, Moment } from '../../kit/shapes.ts';
import { channelsManage } from '../permissions.ts';

const ExternalId = z.string().min(1).max(200);

/**
 * Who the shop's own system says a visitor is: a short-lived token it signed (JWT, HS256), or, for systems that have
 * it already, HMAC-SHA256 of the identifier in hexadecimal digits.
 */
export const VisitorIdentity = z.union([
  z.strictObject({ jwt: z.string().min(1).max(4000) }),
  z.strictObject({
    identifier: ExternalId,
    hash: z.string().min(1).max(200),
    /** Not signed, so they only fill what is empty. */
    name: z.string().max(120).optional(),
    email: z.string().max(254).optional(),
  }),
]);
export type VisitorIdentity = z.infer<typeof VisitorIdentity>;

/** Makes the secret that signs visitors' identities. It is shown this once. */
export const rotateIdentitySecret = endpoint('channels.rotate-identity-secret', {
  method: 'POST',
  path: '/widgets/:widgetId/identity-secret',
  may: channelsManage,
  words: { zh: '更换访客身份密钥', en: 'Rotate the secret of visitors’ identities' },
  params: z.strictObject({ widgetId: Id }),
  /** For how long the secret before it stays valid, so that the shop's system can be changed without haste. */
  body: z.strictObject({ keepOldHours: z.number().int().min(0).max(720).default(0) }),
  isSecret: true,
  response: z.object({ secret: z.string(), previousUntil: Moment.nullable() }),
});

/** Tells an owner whether what their system signed would be accepted, and why not. */
export const checkIdentity = endpoint('channels.check-identity', {
  method: 'POST',
  path: '/widgets/:widgetId/check-identity',
  isReading: true,
  may: channelsManage,
  words: { zh: '试验访客身份', en: 'Try a visitor’s identity' },
  params: z.strictObject({ widgetId: Id }),
  body: z.strictObject({ identity: VisitorIdentity }),
  callsPerMinute: 60,
  response: z.object({
    isAccepted: z.boolean(),
    /** In the caller's language; null when accepted. */
    problem: z.string().nullable(),
    externalId: z.string().nullable(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    expiresAt: Moment.nullable(),
  }),
});
