import { type Permission, ruleSkips, type Setting, type Text } from '@zhiyin/domain/kit';
import { ruleCalls } from '@zhiyin/domain/platform';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { notify } from '#platform/notices/notify.ts';
import type { RuleAction } from '#platform/rules/rule-kinds.ts';
import { membersOfTeams } from './teams/members-of-teams.ts';

const Ids = z.array(z.string()).default([]);
const Notice = z.object({
  text: z.string(),
  members: Ids,
  teams: Ids,
  owner: z.literal('assignee').nullable().default(null),
  by: z.enum(['chosen', 'mail']).default('mail'),
});

interface Calling {
  /** 'inbox.notify': stable, stored with rules. */
  readonly key: string;
  /** A kind of thing that notices are about, too. */
  readonly subjectKind: string;
  readonly may: Permission;
  /** What whoever has the thing is called. */
  readonly owner: Text;
  /** Who has it; nobody when nobody does. */
  readonly ownersOf: (tx: Tx, subjectId: string) => Promise<readonly string[]>;
}

/** What rules tell colleagues of things of a kind: those that are named, whole teams, and whoever has the thing. */
export function callColleagues({ key, subjectKind, may, owner, ownersOf }: Calling): RuleAction {
  return {
    ...{ key, subjectKind, may },
    words: { zh: '通知同事', en: 'Tell colleagues' },
    settings: settingsWith(owner),
    run: async (tx, { subjectId, settings }) => {
      const { text, members, teams, owner: wanted, by } = Notice.parse(settings);
      const owners = wanted === null ? [] : await ownersOf(tx, subjectId);
      const told = [...members, ...(await membersOfTeams(tx, teams)), ...owners];
      if (told.length === 0) return { skipped: ruleSkips.nobody };
      const about = { subjectKind, subjectId, byMail: by === 'mail' };
      await notify(tx, told, { kind: ruleCalls, text: { zh: text, en: text }, ...about });
      return undefined;
    },
  };
}

function settingsWith(owner: Text): readonly Setting[] {
  return [
    { key: 'text', kind: 'line', label: { zh: '内容', en: 'Text' }, isRequired: true },
    { key: 'members', kind: 'members', label: { zh: '同事', en: 'Colleagues' }, among: 'whom' },
    { key: 'teams', kind: 'teams', label: { zh: '小组的每个人', en: 'Everybody of teams' }, among: 'whom' },
    {
      key: 'owner',
      kind: 'choice',
      label: owner,
      choices: [{ key: 'assignee', label: { zh: '也通知', en: 'Told, too' } }],
      among: 'whom',
    },
    {
      key: 'by',
      kind: 'choice',
      label: { zh: '方式', en: 'How' },
      choices: [
        { key: 'chosen', label: { zh: '按每个人自己的选择', en: 'As each has chosen' } },
        { key: 'mail', label: { zh: '铃铛和邮件', en: 'Bell and mail' } },
      ],
      initial: 'chosen',
    },
  ];
}
