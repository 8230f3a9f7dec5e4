import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Done, Id, Moment, Page, PageQuery } from '../../kit/shapes.ts';
import { locales } from '../../kit/words.ts';
import { peopleManage, peopleRead, sessionsManage } from '../permissions.ts';

export const Member = z.object({
  memberId: Id,
  name: z.string(),
  email: z.string(),
  roleId: Id,
  teamIds: z.array(Id),
  locale: z.enum(locales),
  timeZone: z.string(),
  createdAt: Moment,
  removedAt: Moment.nullable(),
});
export type Member = z.infer<typeof Member>;

const member = z.strictObject({ memberId: Id });

export const listMembers = endpoint('people.list-members', {
  method: 'GET',
  path: '/members',
  may: peopleRead,
  words: { zh: '列出同事', en: 'List colleagues' },
  query: PageQuery.extend({ includeRemoved: z.stringbool().default(false) }),
  response: Page(Member),
});

export const getMember = endpoint('people.get-member', {
  method: 'GET',
  path: '/members/:memberId',
  may: peopleRead,
  words: { zh: '查看同事', en: 'Get a colleague' },
  params: member,
  response: Member,
});

export const changeRole = endpoint('people.change-role', {
  method: 'PUT',
  path: '/members/:memberId/role',
  may: peopleManage,
  words: { zh: '调整同事的角色', en: 'Give a colleague another role' },
  params: member,
  body: z.strictObject({ roleId: Id }),
  response: Member,
});

export const removeMember = endpoint('people.remove-member', {
  method: 'POST',
  path: '/members/:memberId/remove',
  may: peopleManage,
  words: { zh: '移出同事', en: 'Remove a colleague' },
  params: member,
  response: Member,
});

export const restoreMember = endpoint('people.restore-member', {
  method: 'POST',
  path: '/members/:memberId/restore',
  may: peopleManage,
  words: { zh: '恢复同事', en: 'Restore a colleague' },
  params: member,
  response: Member,
});

export const endSessions = endpoint('people.end-sessions', {
  method: 'POST',
  path: '/members/:memberId/end-sessions',
  may: sessionsManage,
  words: { zh: '结束同事的所有登录', en: 'End every session of a colleague' },
  params: member,
  response: Done,
});
