import { defineWords } from '../kit/words.ts';
import { peopleNavWords } from './nav-words.ts';

const own = defineWords('skills', {
  skillsHint: {
    zh: '谁会什么、会到什么程度、属于哪一级。会话队列按这些找人。',
    en: 'Who knows what, how well, and on which tier they are. Queues find people by it.',
  },
  addSkill: { zh: '新增技能', en: 'Add a skill' },
  changeSkill: { zh: '修改', en: 'Change' },
  language: { zh: '这是一门语言', en: 'It is a language' },
  languageHint: {
    zh: '开启“找会顾客语言的同事”后，说这门语言的顾客先给会的同事。',
    en: 'With “Match the customer’s language”, customers who speak it go to colleagues who have it.',
  },
  noLanguage: { zh: '不是语言', en: 'No language' },
  chinese: { zh: '中文', en: 'Chinese' },
  english: { zh: '英文', en: 'English' },
  skillName: { zh: '技能名称', en: 'Name of the skill' },
  skillNameHint: { zh: '例如：英语、退换货、大件家具', en: 'Such as English, returns or large furniture' },
  archive: { zh: '停用', en: 'Archive' },
  archivedOne: { zh: '已停用“{name}”', en: '“{name}” is archived' },
  restoredOne: { zh: '已恢复“{name}”', en: '“{name}” is in use again' },
  restore: { zh: '恢复', en: 'Take up again' },
  archivedSkills: { zh: '已停用的技能', en: 'Archived skills' },
  whoHas: { zh: '{count} 人', en: '{count} have it' },
  noSkills: { zh: '还没有技能', en: 'No skills yet' },
  noSkillsHint: {
    zh: '先写下顾客需要的技能，比如英语或退换货，再给同事标上等级。',
    en: 'Write down what customers need, such as English or returns, then say who knows it how well.',
  },
  colleague: { zh: '同事', en: 'Colleague' },
  tier: { zh: '级别', en: 'Tier' },
  tier1: { zh: '一线', en: 'First line' },
  tier2: { zh: '二线', en: 'Second line' },
  tier3: { zh: '专家', en: 'Experts' },
  level: { zh: '{name}：{level} 级', en: '{name} {level}' },
  levelNone: { zh: '不会', en: 'No' },
  level1: { zh: '1 了解', en: '1 Knows a little' },
  level2: { zh: '2 会用', en: '2 Can do it' },
  level3: { zh: '3 熟练', en: '3 Does it well' },
  level4: { zh: '4 精通', en: '4 Masters it' },
  level5: { zh: '5 能教人', en: '5 Teaches it' },
  none: { zh: '还没有标技能', en: 'No skills yet' },
  editOne: { zh: '{name}的技能', en: 'What {name} is good at' },
  edit: { zh: '修改技能', en: 'Edit skills' },
  actsOn: { zh: '对“{name}”的操作', en: 'What can be done with “{name}”' },
  acts: { zh: '操作', en: 'Actions' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
});

/** What the page of skills says. */
export const skillWords = {
  ...own,
  skills: peopleNavWords.skills,
};
