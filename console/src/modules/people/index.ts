export { useGoneMembers, useMemberNames, useTeamNames } from './data.ts';
export { people } from './module.ts';
export { usePresence } from './presence/data.ts';
export { PresenceMark } from './presence/presence-mark.tsx';
export { PermissionChecks } from './roles/permission-checks.tsx';
export { useSkills } from './skills/data.ts';
export { tierWords } from './skills/level-words.ts';
