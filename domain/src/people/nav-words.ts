import { defineWords } from '../kit/words.ts';

/** What leads to the pages: known before any of them is there. */
export const peopleNavWords = defineWords('people-nav', {
  members: { zh: '成员', en: 'Members' },
  teams: { zh: '小组', en: 'Teams' },
  roles: { zh: '角色', en: 'Roles' },
  role: { zh: '角色', en: 'Role' },
  skills: { zh: '技能', en: 'Skills' },
});
