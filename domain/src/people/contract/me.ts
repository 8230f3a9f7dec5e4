import { z } from 'zod';
import { TimeZone } from '../../kit/calendar/time-zone.ts';
import { endpoint } from '../../kit/endpoint.ts';
import { Id, Line } from '../../kit/shapes.ts';
import { locales } from '../../kit/words.ts';
import { Member } from './members.ts';

/** Who is signed in, in which workspace, and what they may do there. */
export const Me = z.object({
  member: Member,
  role: z.object({ roleId: Id, key: z.string(), name: z.object({ zh: z.string(), en: z.string() }) }),
  workspace: z.object({
    workspaceId: Id,
    name: z.string(),
    locale: z.enum(locales),
    timeZone: z.string(),
  }),
  permissions: z.array(z.string()),
  /** Every workspace the same account belongs to, this one included. */
  workspaces: z.array(z.object({ workspaceId: Id, name: z.string() })),
  /** True while nothing can be saved, because the disk is nearly full. */
  isReadOnly: z.boolean(),
  /** True for who must turn on two-step sign-in before anything else; they may do nothing until then. */
  isTwoFactorMissing: z.boolean(),
});
export type Me = z.infer<typeof Me>;

export const getMe = endpoint('people.get-me', {
  method: 'GET',
  path: '/me',
  may: 'member',
  isForHeldBack: true,
  words: { zh: '读取当前登录者', en: 'Read who is signed in' },
  response: Me,
});

export const editMe = endpoint('people.edit-me', {
  method: 'PATCH',
  path: '/me',
  may: 'member',
  words: { zh: '修改个人资料', en: 'Edit one’s own profile' },
  body: z.strictObject({
    name: Line(80).optional(),
    locale: z.enum(locales).optional(),
    timeZone: TimeZone.optional(),
  }),
  response: Member,
});
