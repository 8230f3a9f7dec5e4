import { z } from 'zod';
import { TimeZone } from '../../kit/calendar/time-zone.ts';
import { endpoint } from '../../kit/endpoint.ts';
import { Done, Id, Line, Moment, Page, PageQuery } from '../../kit/shapes.ts';
import { locales } from '../../kit/words.ts';
import { peopleManage } from '../permissions.ts';

/** Days until an invitation that nobody accepted is worth nothing. */
export const invitationDays = 7;

export const Invitation = z.object({
  invitationId: Id,
  email: z.string(),
  name: z.string(),
  roleId: Id,
  invitedBy: Id.nullable(),
  createdAt: Moment,
  expiresAt: Moment,
});
export type Invitation = z.infer<typeof Invitation>;

export const listInvitations = endpoint('people.list-invitations', {
  method: 'GET',
  path: '/invitations',
  may: peopleManage,
  words: { zh: '列出未接受的邀请', en: 'List invitations nobody has accepted yet' },
  query: PageQuery,
  response: Page(Invitation),
});

export const invite = endpoint('people.invite', {
  method: 'POST',
  path: '/invitations',
  may: peopleManage,
  words: { zh: '邀请同事', en: 'Invite a colleague' },
  body: z.strictObject({
    email: z.email().max(254),
    name: Line(80),
    roleId: Id,
    locale: z.enum(locales).optional(),
  }),
  /** `link` is shown once, when no mail server is set up; whoever holds it can join. */
  response: z.object({ invitation: Invitation, link: z.string().nullable() }),
  isSecret: true,
});

export const revokeInvitation = endpoint('people.revoke-invitation', {
  method: 'DELETE',
  path: '/invitations/:invitationId',
  may: peopleManage,
  words: { zh: '撤回邀请', en: 'Take an invitation back' },
  params: z.strictObject({ invitationId: Id }),
  response: Done,
});

const token = z.string().max(200);

export const readInvitation = endpoint('people.read-invitation', {
  method: 'POST',
  path: '/invitation',
  isReading: true,
  may: 'anyone',
  words: { zh: '查看收到的邀请', en: 'See what one was invited to' },
  body: z.strictObject({ token }),
  response: z.object({
    shopName: z.string(),
    email: z.string(),
    name: z.string(),
    /** True when the address can sign in already: then that is the way to accept. */
    hasAccount: z.boolean(),
  }),
  callsPerMinute: 30,
});

export const acceptInvitation = endpoint('people.accept-invitation', {
  method: 'POST',
  path: '/invitation/accept',
  may: 'anyone',
  words: { zh: '接受邀请', en: 'Accept an invitation' },
  body: z.strictObject({
    token,
    /** For a new account; somebody who is signed in leaves both out. */
    name: Line(80).optional(),
    password: z.string().max(1000).optional(),
    locale: z.enum(locales).optional(),
    timeZone: TimeZone.optional(),
  }),
  response: z.object({ workspaceId: Id, memberId: Id }),
  callsPerMinute: 30,
});
