export {
  acceptInvitation,
  Invitation,
  invitationDays,
  invite,
  listInvitations,
  readInvitation,
  revokeInvitation,
} from './contract/invitations.ts';
export { editMe, getMe, Me } from './contract/me.ts';
export {
  changeRole,
  endSessions,
  getMember,
  listMembers,
  Member,
  removeMember,
  restoreMember,
} from './contract/members.ts';
export {
  Absence,
  ChosenStatus,
  capacityAtFirst,
  capacityMax,
  chosenStatuses,
  heartbeat,
  heartbeatSeconds,
  listPresence,
  offlineAfterSeconds,
  Presence,
  PresenceStatus,
  setAbsence,
  setCapacity,
  setOwnAbsence,
  setPresence,
} from './contract/presence.ts';
export {
  copyRole,
  deleteRole,
  editRole,
  GrantablePermission,
  listRoles,
  Role,
  rolesMax,
} from './contract/roles.ts';
export {
  createSkill,
  editSkill,
  listMemberSkills,
  listSkills,
  MemberSkills,
  Skill,
  SkillLevel,
  setMemberSkills,
  skillsMax,
  Tier,
  tiers,
} from './contract/skills.ts';
export {
  archiveTeam,
  createTeam,
  listTeams,
  renameTeam,
  restoreTeam,
  setTeamMembers,
  Team,
  teamsMax,
} from './contract/teams.ts';
export {
  absenceChanged,
  capacityChanged,
  invitationRevoked,
  invitationSent,
  memberJoined,
  memberRemoved,
  memberRestored,
  memberRoleChanged,
  memberSkillsChanged,
  peopleFacts,
  presenceChanged,
  profileEdited,
  roleCreated,
  roleDeleted,
  rolePermissionsChanged,
  roleRenamed,
  sessionsEnded,
  skillCreated,
  skillEdited,
  teamArchived,
  teamCreated,
  teamMembersChanged,
  teamRenamed,
  teamRestored,
} from './facts.ts';
export { peopleNavWords } from './nav-words.ts';
export { peoplePageWords } from './page-words.ts';
export { type PermissionGroup, permissionGroups } from './permission-groups.ts';
export {
  peopleManage,
  peoplePermissions,
  peopleRead,
  rolesManage,
  sessionsManage,
  skillsManage,
  teamsManage,
} from './permissions.ts';
export { presenceWords } from './presence-words.ts';
export { skillWords } from './skill-words.ts';
export { type StandIn, standInFor } from './stand-in.ts';
export { peopleWords, roleNames } from './words.ts';
