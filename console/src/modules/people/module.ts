import { peopleNavWords, peopleRead } from '@zhiyin/domain/people';
import { type ConsoleModule, page } from '#ui/shell/console-module.ts';
import { PresenceEverywhere } from './presence/presence-everywhere.tsx';
import { PresenceSwitch } from './presence/presence-switch.tsx';

const inPeople = { wing: 'people', may: peopleRead } as const;

export const people: ConsoleModule = {
  pages: [
    page({
      ...inPeople,
      path: '/people/members',
      words: peopleNavWords.members,
      icon: 'people',
      keys: 'g p',
      load: async () => (await import('./members/members-page.tsx')).MembersPage,
    }),
    page({
      ...inPeople,
      path: '/people/teams',
      words: peopleNavWords.teams,
      icon: 'group',
      load: async () => (await import('./teams/teams-page.tsx')).TeamsPage,
    }),
    page({
      ...inPeople,
      path: '/people/skills',
      words: peopleNavWords.skills,
      icon: 'star',
      load: async () => (await import('./skills/skills-page.tsx')).SkillsPage,
    }),
    page({
      ...inPeople,
      path: '/people/roles',
      words: peopleNavWords.roles,
      icon: 'key',
      load: async () => (await import('./roles/roles-page.tsx')).RolesPage,
    }),
    page({
      ...inPeople,
      path: '/people/roles/$roleId',
      words: peopleNavWords.role,
      icon: 'key',
      load: async () => (await import('./roles/role-page.tsx')).RolePage,
    }),
  ],
  TopBar: PresenceSwitch,
  Everywhere: PresenceEverywhere,
};
