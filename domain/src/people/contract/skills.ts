import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id, Line, Moment } from '../../kit/shapes.ts';
import { locales } from '../../kit/words.ts';
import { peopleRead, skillsManage } from '../permissions.ts';

/** Most skills a shop may have, archived ones aside. */
export const skillsMax = 100;

/** How well somebody has a skill: 1 knows it a little, 5 teaches it. */
export const SkillLevel = z.number().int().min(1).max(5);

/** The tiers of a desk (分级): 1 is the first line, 2 knows more, 3 are the experts. */
export const tiers = [1, 2, 3] as const;
export const Tier = z.literal(tiers);
export type Tier = z.infer<typeof Tier>;

/** The languages that customers are known to speak. */
const Language = z.enum(locales);

/** Something that members can do more or less well: a language, a product line, after-sales. */
export const Skill = z.object({
  skillId: Id,
  name: z.string(),
  /** The language that it is; null: it is none. */
  language: Language.nullable(),
  createdAt: Moment,
  archivedAt: Moment.nullable(),
});
export type Skill = z.infer<typeof Skill>;

/** What one member is good at. Who was never described is of the first tier and has no skill. */
export const MemberSkills = z.object({
  memberId: Id,
  tier: Tier,
  skills: z.array(z.object({ skillId: Id, level: SkillLevel })),
});
export type MemberSkills = z.infer<typeof MemberSkills>;

export const listSkills = endpoint('people.list-skills', {
  method: 'GET',
  path: '/skills',
  may: peopleRead,
  words: { zh: '列出技能', en: 'List skills' },
  query: z.strictObject({ includeArchived: z.stringbool().default(false) }),
  response: z.object({ items: z.array(Skill) }),
});

export const createSkill = endpoint('people.create-skill', {
  method: 'POST',
  path: '/skills',
  may: skillsManage,
  words: { zh: '新增技能', en: 'Add a skill' },
  body: z.strictObject({ name: Line(40), language: Language.nullable().optional() }),
  response: Skill,
});

export const editSkill = endpoint('people.edit-skill', {
  method: 'PATCH',
  path: '/skills/:skillId',
  may: skillsManage,
  words: { zh: '修改技能', en: 'Change or archive a skill' },
  params: z.strictObject({ skillId: Id }),
  body: z.strictObject({ name: Line(40), language: Language.nullable(), isArchived: z.boolean() }).partial(),
  response: Skill,
});

/** What every member who works in the shop is good at, by when they joined. */
export const listMemberSkills = endpoint('people.list-member-skills', {
  method: 'GET',
  path: '/member-skills',
  may: peopleRead,
  words: { zh: '查看同事的技能', en: 'See what colleagues are good at' },
  response: z.object({ items: z.array(MemberSkills) }),
});

export const setMemberSkills = endpoint('people.set-member-skills', {
  method: 'PUT',
  path: '/members/:memberId/skills',
  may: skillsManage,
  words: { zh: '设定同事的技能和级别', en: 'Say what a colleague is good at' },
  params: z.strictObject({ memberId: Id }),
  body: z.strictObject({
    tier: Tier,
    skills: z
      .array(z.strictObject({ skillId: Id, level: SkillLevel }))
      .max(skillsMax)
      .refine((all) => new Set(all.map(({ skillId }) => skillId)).size === all.length, {
        message: 'people.skill-twice',
      }),
  }),
  response: MemberSkills,
});
