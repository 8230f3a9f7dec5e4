import { z } from 'zod';
import type { Choice } from '../filter/field.ts';
import { Id } from '../shapes.ts';
import type { Text } from '../words.ts';

/**
 * What a setting of an action holds: ids of members, teams, tags, rules and other things (`of` names their kind), a
 * reason's key or that of another thing without id, one of `choices`, seconds, a web address, the answer to a question of
 * a form, or what is said, in both languages of which one may be empty.
 */
export const settingKinds = [
  'member',
  'members',
  'team',
  'teams',
  'tags',
  'reason',
  'choice',
  'seconds',
  'address',
  'line',
  'text',
  'both-texts',
  'rule',
  'thing',
  'key',
  'answer',
] as const;
export type SettingKind = (typeof settingKinds)[number];

/** One thing an action asks for when a rule is built. */
export interface Setting {
  readonly key: string;
  readonly kind: SettingKind;
  readonly label: Text;
  readonly help?: Text;
  /** False unless said. */
  readonly isRequired?: boolean;
  /** Of a `choice`. */
  readonly choices?: readonly Choice[];
  /** Of a `thing` or a `key`: 'canned', 'form', 'stage', as the pages of rules know it; of an `answer`: whose forms. */
  readonly of?: string;
  /** Of the settings with the same word here at least one must be filled in. */
  readonly among?: string;
  /** Asked only while another setting is one of these. */
  readonly onlyWith?: { readonly key: string; readonly values: readonly string[] };
  /** Stands there when an action is added. */
  readonly initial?: unknown;
}

/** Most characters of a text that a rule writes. */
const ruleTextMax = 4000;
const oneYear = 366 * 24 * 3600;

const Words = z.string().max(ruleTextMax);

/** The answer to one question of a form, as its kind takes it. */
export const AnswerSetting = z.strictObject({
  formId: Id,
  question: z.string().min(1).max(100),
  answer: z.unknown().refine((answer) => answer !== undefined && answer !== null && answer !== ''),
});
const shapes: Record<Exclude<SettingKind, 'choice'>, z.ZodType> = {
  member: Id,
  members: z.array(Id).min(1).max(20),
  team: Id,
  teams: z.array(Id).min(1).max(20),
  thing: Id,
  tags: z.array(Id).min(1).max(20),
  reason: z.string().min(1).max(100),
  seconds: z.int().min(0).max(oneYear),
  address: z.url({ protocol: /^https?$/ }).max(2000),
  line: z.string().trim().min(1).max(200),
  text: Words.refine((text) => text.trim() !== ''),
  'both-texts': z
    .strictObject({ zh: Words, en: Words })
    .refine(({ zh, en }) => zh.trim() !== '' || en.trim() !== ''),
  rule: Id,
  key: z.string().min(1).max(100),
  answer: AnswerSetting,
};

/** Whether a value is one that the setting may hold. */
export function suitsSetting(setting: Setting, value: unknown): boolean {
  if (setting.kind === 'choice') return (setting.choices ?? []).some(({ key }) => key === value);
  return shapes[setting.kind].safeParse(value).success;
}
