import { inboxReply } from '@zhiyin/domain/inbox';
import { ruleSkips, type Setting } from '@zhiyin/domain/kit';
import { ruleCalls } from '@zhiyin/domain/platform';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { notify } from '#platform/notices/notify.ts';
import type { RuleAction } from '#platform/rules/rule-kinds.ts';
import { addNote } from '../../actions/add-note.ts';
import { lockConversation } from '../../queries.ts';
import { conversations } from '../../subject.ts';
import { membersOfTeams } from './members-of-teams.ts';

const common = { subjectKind: 'conversation', may: inboxReply };
const Note = z.object({ text: z.string() });
const Ids = z.array(z.string()).default([]);
const Notice = z.object({
  text: z.string(),
  members: Ids,
  teams: Ids,
  owner: z.literal('assignee').nullable().default(null),
  by: z.enum(['chosen', 'mail']).default('mail'),
});

const writeNote: RuleAction = {
  ...common,
  key: 'inbox.note',
  words: { zh: '写内部备注', en: 'Write a note' },
  settings: [{ key: 'text', kind: 'text', label: { zh: '内容', en: 'Text' }, isRequired: true }],
  run: async (tx, { subjectId, settings }) => {
    const { text } = Note.parse(settings);
    await addNote(tx, { conversationId: subjectId, clientMessageId: tx.system.newId(), text });
    return undefined;
  },
};

const noticeSettings: readonly Setting[] = [
  { key: 'text', kind: 'line', label: { zh: '内容', en: 'Text' }, isRequired: true },
  { key: 'members', kind: 'members', label: { zh: '同事', en: 'Colleagues' }, among: 'whom' },
  { key: 'teams', kind: 'teams', label: { zh: '小组的每个人', en: 'Everybody of teams' }, among: 'whom' },
  {
    key: 'owner',
    kind: 'choice',
    label: { zh: '会话的负责人', en: 'Whose conversation it is' },
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

const tellColleagues: RuleAction = {
  ...common,
  key: 'inbox.notify',
  words: { zh: '通知同事', en: 'Tell colleagues' },
  settings: noticeSettings,
  run: async (tx, { subjectId, settings }) => {
    const { text, members, teams, owner, by } = Notice.parse(settings);
    const owners = owner === null ? [] : await assigneeOf(tx, subjectId);
    const told = [...members, ...(await membersOfTeams(tx, teams)), ...owners];
    if (told.length === 0) return { skipped: ruleSkips.nobody };
    const about = { subjectKind: conversations.kind, subjectId };
    await notify(tx, told, {
      kind: ruleCalls,
      text: { zh: text, en: text },
      ...about,
      byMail: by === 'mail',
    });
    return undefined;
  },
};

async function assigneeOf(tx: Tx, conversationId: string): Promise<string[]> {
  const { assigneeId } = await lockConversation(tx, conversationId);
  return assigneeId === null ? [] : [assigneeId];
}

/** What rules may write into the conversation and to colleagues. */
export const writingActions: readonly RuleAction[] = [writeNote, tellColleagues];
