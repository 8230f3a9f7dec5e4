import * as contract from '@zhiyin/domain/people';
import type { Serve } from '#platform/http/serve.ts';
import { acceptInvitation, readInvitation } from './invitations/accept-invitation.ts';
import { invite } from './invitations/invite.ts';
import { listInvitations } from './invitations/list-invitations.ts';
import { revokeInvitation } from './invitations/revoke-invitation.ts';
import { editMe } from './me/edit-me.ts';
import { getMe } from './me/get-me.ts';
import { changeRole } from './members/change-role.ts';
import { endSessions } from './members/end-sessions.ts';
import { getMember, listMembers } from './members/list-members.ts';
import { removeMember } from './members/remove-member.ts';
import { restoreMember } from './members/restore-member.ts';
import { heartbeat } from './presence/beat.ts';
import { listPresence } from './presence/list-presence.ts';
import { setAbsence, setOwnAbsence } from './presence/set-absence.ts';
import { setCapacity } from './presence/set-capacity.ts';
import { setPresence } from './presence/set-presence.ts';
import { copyRole } from './roles/copy-role.ts';
import { deleteRole } from './roles/delete-role.ts';
import { editRole } from './roles/edit-role.ts';
import { listRoles } from './roles/list-roles.ts';
import { createSkill } from './skills/create-skill.ts';
import { editSkill } from './skills/edit-skill.ts';
import { listMemberSkills, listSkills } from './skills/list-skills.ts';
import { setMemberSkills } from './skills/set-member-skills.ts';
import { archiveTeam, restoreTeam } from './teams/archive-team.ts';
import { createTeam } from './teams/create-team.ts';
import { listTeams } from './teams/list-teams.ts';
import { renameTeam } from './teams/rename-team.ts';
import { setTeamMembers } from './teams/set-team-members.ts';

export function routes(serve: Serve): void {
  serve.inside(contract.getMe, (ctx) => getMe(ctx));
  serve.inside(contract.editMe, (ctx, { body }) => editMe(ctx, body));

  serve.inside(contract.listMembers, (ctx, { query }) => listMembers(ctx, query));
  serve.inside(contract.getMember, (ctx, { params }) => getMember(ctx, params.memberId));
  serve.inside(contract.changeRole, (ctx, { params, body }) => changeRole(ctx, { ...params, ...body }));
  serve.inside(contract.removeMember, (ctx, { params }) => removeMember(ctx, params));
  serve.inside(contract.restoreMember, (ctx, { params }) => restoreMember(ctx, params));
  serve.inside(contract.endSessions, (ctx, { params }) => endSessions(ctx, params));

  serve.inside(contract.listPresence, (ctx) => listPresence(ctx));
  serve.inside(contract.setPresence, (ctx, { body }) => setPresence(ctx, body));
  serve.inside(contract.heartbeat, (ctx) => heartbeat(ctx));
  serve.inside(contract.setAbsence, (ctx, { params, body }) => setAbsence(ctx, { ...params, ...body }));
  serve.inside(contract.setOwnAbsence, (ctx, { body }) => setOwnAbsence(ctx, body));
  serve.inside(contract.setCapacity, (ctx, { params, body }) => setCapacity(ctx, { ...params, ...body }));

  serve.inside(contract.listRoles, (ctx) => listRoles(ctx));
  serve.inside(contract.copyRole, (ctx, { body }) => copyRole(ctx, body));
  serve.inside(contract.editRole, (ctx, { params, body }) => editRole(ctx, { ...params, ...body }));
  serve.inside(contract.deleteRole, (ctx, { params }) => deleteRole(ctx, params));

  serve.inside(contract.listTeams, (ctx, { query }) => listTeams(ctx, query));
  serve.inside(contract.createTeam, (ctx, { body }) => createTeam(ctx, body));
  serve.inside(contract.renameTeam, (ctx, { params, body }) => renameTeam(ctx, { ...params, ...body }));
  serve.inside(contract.archiveTeam, (ctx, { params }) => archiveTeam(ctx, params));
  serve.inside(contract.restoreTeam, (ctx, { params }) => restoreTeam(ctx, params));
  serve.inside(contract.setTeamMembers, (ctx, { params, body }) =>
    setTeamMembers(ctx, { ...params, ...body }),
  );

  serve.inside(contract.listSkills, (ctx, { query }) => listSkills(ctx, query));
  serve.inside(contract.createSkill, (ctx, { body }) => createSkill(ctx, body));
  serve.inside(contract.editSkill, (ctx, { params, body }) => editSkill(ctx, { ...params, ...body }));
  serve.inside(contract.listMemberSkills, (ctx) => listMemberSkills(ctx));
  serve.inside(contract.setMemberSkills, (ctx, { params, body }) =>
    setMemberSkills(ctx, { ...params, ...body }),
  );

  serve.inside(contract.listInvitations, (ctx, { query }) => listInvitations(ctx, query));
  serve.inside(contract.invite, (ctx, { body }) => invite(ctx, body));
  serve.inside(contract.revokeInvitation, (ctx, { params }) => revokeInvitation(ctx, params));
  serve.outside(contract.readInvitation, (ground, { body }) => readInvitation(ground, body.token));
  serve.outside(contract.acceptInvitation, (ground, { body }, exchange) =>
    acceptInvitation(ground, body, exchange),
  );
}
