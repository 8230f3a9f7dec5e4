import { builtInRoles, ownersPermission, permission } from '../kit/permission.ts';

/** Everybody in the shop knows who else is in it. */
export const peopleRead = permission(
  'people.read',
  { zh: '查看同事和小组', en: 'See colleagues and teams' },
  [...builtInRoles.filter((role) => role !== 'owner' && role !== 'admin')],
);

export const peopleManage = permission(
  'people.manage',
  { zh: '邀请、移出同事，调整角色', en: 'Invite and remove colleagues and give them roles' },
  ['manager'],
);

export const teamsManage = permission('people.manage-teams', { zh: '管理小组', en: 'Manage teams' }, [
  'manager',
  'lead',
]);

/** The shop's list of skills, and who has which at what level. */
export const skillsManage = permission(
  'people.manage-skills',
  { zh: '管理技能和级别', en: 'Manage skills and tiers' },
  ['manager', 'lead'],
);

export const rolesManage = permission('people.manage-roles', {
  zh: '管理角色和权限',
  en: 'Manage roles and what they may do',
});

/** Whose sign-in one may end: an account reaches across shops. */
export const sessionsManage = ownersPermission('people.manage-sessions', {
  zh: '结束同事的登录',
  en: 'End the sessions of colleagues',
});

/** What one may be allowed to do with colleagues, teams and roles. */
export const peoplePermissions = [
  peopleRead,
  peopleManage,
  teamsManage,
  skillsManage,
  rolesManage,
  sessionsManage,
] as const;
