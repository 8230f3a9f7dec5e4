import { z } from 'zod';
import { inboxRead } from '../../inbox/index.ts';
import { endpoint } from '../../kit/endpoint.ts';
import { Id } from '../../kit/shapes.ts';
import { slaManage } from '../permissions.ts';

/** The hours that a team works. */
export const TeamHours = z.object({ teamId: Id, calendarId: Id });
export type TeamHours = z.infer<typeof TeamHours>;

/** The teams that have hours of their own. */
export const listTeamHours = endpoint('sla.list-team-hours', {
  method: 'GET',
  path: '/sla/team-hours',
  may: inboxRead,
  words: { zh: '列出小组的营业时间', en: 'List the hours of teams' },
  response: z.object({ items: z.array(TeamHours) }),
});

/** Null takes them away: the team counts in the hours of each policy. */
export const changeTeamHours = endpoint('sla.change-team-hours', {
  method: 'PUT',
  path: '/sla/team-hours/:teamId',
  may: slaManage,
  words: { zh: '设置小组的营业时间', en: 'Set the hours of a team' },
  params: z.strictObject({ teamId: Id }),
  body: z.strictObject({ calendarId: Id.nullable() }),
  response: z.object({ items: z.array(TeamHours) }),
});
