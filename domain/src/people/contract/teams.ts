import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id, Line, Moment } from '../../kit/shapes.ts';
import { peopleRead, teamsManage } from '../permissions.ts';

/** Most teams a shop may have, archived ones aside. */
export const teamsMax = 200;

export const Team = z.object({
  teamId: Id,
  name: z.string(),
  memberIds: z.array(Id),
  createdAt: Moment,
  archivedAt: Moment.nullable(),
});
export type Team = z.infer<typeof Team>;

const team = z.strictObject({ teamId: Id });

export const listTeams = endpoint('people.list-teams', {
  method: 'GET',
  path: '/teams',
  may: peopleRead,
  words: { zh: '列出小组', en: 'List teams' },
  query: z.strictObject({ includeArchived: z.stringbool().default(false) }),
  response: z.object({ items: z.array(Team) }),
});

export const createTeam = endpoint('people.create-team', {
  method: 'POST',
  path: '/teams',
  may: teamsManage,
  words: { zh: '新增小组', en: 'Add a team' },
  body: z.strictObject({ name: Line(60) }),
  response: Team,
});

export const renameTeam = endpoint('people.rename-team', {
  method: 'PATCH',
  path: '/teams/:teamId',
  may: teamsManage,
  words: { zh: '小组改名', en: 'Rename a team' },
  params: team,
  body: z.strictObject({ name: Line(60) }),
  response: Team,
});

export const archiveTeam = endpoint('people.archive-team', {
  method: 'POST',
  path: '/teams/:teamId/archive',
  may: teamsManage,
  words: { zh: '停用小组', en: 'Archive a team' },
  params: team,
  response: Team,
});

export const restoreTeam = endpoint('people.restore-team', {
  method: 'POST',
  path: '/teams/:teamId/restore',
  may: teamsManage,
  words: { zh: '恢复小组', en: 'Restore a team' },
  params: team,
  response: Team,
});

export const setTeamMembers = endpoint('people.set-team-members', {
  method: 'PUT',
  path: '/teams/:teamId/members',
  may: teamsManage,
  words: { zh: '设定小组成员', en: 'Say who is in a team' },
  params: team,
  body: z.strictObject({ memberIds: z.array(Id).max(1000) }),
  response: Team,
});
