import { inboxReply } from '@zhiyin/domain/inbox';
import { z } from 'zod';
import { callColleagues } from '#modules/people';
import type { RuleAction } from '#platform/rules/rule-kinds.ts';
import { addNote } from '../../actions/add-note.ts';
import { lockConversation } from '../../queries.ts';
import { conversations } from '../../subject.ts';

const common = { subjectKind: conversations.kind, may: inboxReply };
const Note = z.object({ text: z.string() });

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

const tellColleagues = callColleagues({
  ...common,
  key: 'inbox.notify',
  owner: { zh: '会话的负责人', en: 'Whose conversation it is' },
  ownersOf: async (tx, conversationId) => {
    const { assigneeId } = await lockConversation(tx, conversationId);
    return assigneeId === null ? [] : [assigneeId];
  },
});

/** What rules may write into the conversation and to colleagues. */
export const writingActions: readonly RuleAction[] = [writeNote, tellColleagues];
