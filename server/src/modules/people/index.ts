import { peopleFacts, peoplePermissions } from '@zhiyin/domain/people';
import type { Module } from '#platform/module.ts';
import { identifyMember } from './actor/identify-member.ts';
import { memberSource } from './members/form-source.ts';
import { roster } from './members/roster.ts';
import { hearOf } from './presence/beat.ts';
import { presenceLapse } from './presence/lapse.ts';
import { routes } from './routes.ts';

export { actorsOf } from './actor/actors-of.ts';
export { membershipsOf } from './actor/memberships.ts';
export { resolveActor } from './actor/resolve-actor.ts';
export { addMember } from './members/add-member.ts';
export { addressesOf } from './members/addresses-of.ts';
export { isActiveMember, pageOfMembers } from './members/queries.ts';
export { type SuccessorOf, successors } from './members/successor.ts';
export { makeAway } from './presence/make-away.ts';
export { type PresentMember, presentMembers, shareOf } from './presence/present-members.ts';
export { setAbsence } from './presence/set-absence.ts';
export { setCapacity } from './presence/set-capacity.ts';
export { statusChanges } from './presence/status-changes.ts';
export { handOutNewPermissions, makeBuiltInRoles } from './roles/built-in-roles.ts';
export { roleIdByKey } from './roles/queries.ts';
export { callColleagues } from './rule-calls.ts';
export { createSkill } from './skills/create-skill.ts';
export { allSkills, skillsOfMembers } from './skills/queries.ts';
export { setMemberSkills } from './skills/set-member-skills.ts';
export { createTeam } from './teams/create-team.ts';
export { isTeamInUse } from './teams/is-team-in-use.ts';
export { membersOfTeams } from './teams/members-of-teams.ts';
export { allTeams } from './teams/queries.ts';
export { setTeamMembers } from './teams/set-team-members.ts';

export const people: Module = {
  name: 'people',
  permissions: peoplePermissions,
  facts: peopleFacts,
  formSources: [memberSource],
  roster,
  routes,
  due: [presenceLapse],
  identify: identifyMember,
  alive: hearOf,
};
