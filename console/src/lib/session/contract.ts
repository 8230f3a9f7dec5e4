import { Done, endpoint, Id, locales } from '@zhiyin/domain/kit';
import { z } from 'zod';

/** Who is signed in, where, and what she may do. */
export const Session = z.object({
  member: z.object({
    id: Id,
    name: z.string(),
    email: z.string(),
    pictureUrl: z.string().nullable(),
    /** Null means: as her browser says. */
    locale: z.enum(locales).nullable(),
    timeZone: z.string().nullable(),
  }),
  workspace: z.object({ id: Id, name: z.string(), timeZone: z.string() }),
  permissions: z.array(z.string()),
  isReadOnly: z.boolean(),
});
export type Session = z.infer<typeof Session>;

export const getSession = endpoint('platform.get-session', {
  method: 'GET',
  path: '/session',
  may: 'member',
  words: { zh: '读取当前登录者', en: 'Read who is signed in' },
  response: Session,
});

export const signOut = endpoint('platform.sign-out', {
  method: 'POST',
  path: '/sign-out',
  may: 'member',
  words: { zh: '退出登录', en: 'Sign out' },
  response: Done,
});
