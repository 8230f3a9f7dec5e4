import { automaticReplySent, inboxReply, inboxWords } from '@zhiyin/domain/inbox';
import { isOpen, type Locale, localeOf, nextOpening, say } from '@zhiyin/domain/kit';
import { ruleCalls } from '@zhiyin/domain/platform';
import { z } from 'zod';
import { allCalendars } from '#platform/calendars/find-calendar.ts';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { notify } from '#platform/notices/notify.ts';
import { Refusal } from '#platform/refusal.ts';
import type { RuleAction, StepRun } from '#platform/rules/rule-kinds.ts';
import { addNote } from '../../actions/add-note.ts';
import { appendMessage } from '../../append-message.ts';
import { lockConversation } from '../../queries.ts';
import { aboutOf } from '../../rows.ts';
import { conversations } from '../../subject.ts';

const common = { subjectKind: 'conversation', may: inboxReply };
const Note = z.object({ text: z.string() });
const Reply = z.object({
  text: z.object({ zh: z.string(), en: z.string() }),
  when: z.enum(['now', 'closed', 'later', 'open']).default('now'),
  seconds: z.number().default(0),
});
const Notice = z.object({ members: z.array(z.string()), text: z.string() });

const replyToCustomer: RuleAction = {
  ...common,
  key: 'inbox.reply',
  words: { zh: '回复顾客', en: 'Reply to the customer' },
  settings: [
    {
      key: 'text',
      kind: 'both-texts',
      label: { zh: '内容', en: 'Text' },
      help: {
        zh: '按顾客的语言发送；只写一种时，所有顾客都收到那一种。{name} 会换成顾客的称呼。',
        en: 'Sent in the customer’s language; with one alone everybody gets that. {name} becomes the customer’s name.',
      },
      isRequired: true,
    },
    {
      key: 'when',
      kind: 'choice',
      label: { zh: '什么时候发', en: 'When' },
      choices: [
        { key: 'now', label: { zh: '马上', en: 'At once' } },
        {
          key: 'later',
          label: { zh: '过一段时间，期间没人回复才发', en: 'After a while, unless somebody answers' },
        },
        {
          key: 'closed',
          label: { zh: '马上，但只在非营业时间', en: 'At once, but only while the shop is closed' },
        },
        { key: 'open', label: { zh: '营业时间内', en: 'In opening hours' } },
      ],
      initial: 'now',
    },
    { key: 'seconds', kind: 'seconds', label: { zh: '过多久', en: 'After' } },
  ],
  run: async (tx, step) => {
    const { text, when, seconds } = Reply.parse(step.settings);
    if (when === 'closed' && (await isShopOpen(tx))) return undefined;
    const at = step.isLater ? null : await momentOf(tx, when, seconds);
    if (at) return at;
    await writeReply(tx, step, text);
    return undefined;
  },
};

/** By the shop's first calendar; a shop without one is always open. */
async function isShopOpen(tx: Tx): Promise<boolean> {
  const calendar = (await allCalendars(tx))[0]?.definition;
  return calendar === undefined || isOpen(calendar, tx.system.now());
}

async function momentOf(
  tx: Tx,
  when: 'now' | 'closed' | 'later' | 'open',
  seconds: number,
): Promise<Date | null> {
  const now = tx.system.now();
  if (when === 'later') return new Date(now.getTime() + seconds * 1000);
  if (when !== 'open') return null;
  const calendar = (await allCalendars(tx))[0]?.definition;
  if (!calendar || isOpen(calendar, now)) return null;
  return nextOpening(calendar, now);
}

/** What is late is not said to somebody who has been answered, or has gone. */
async function writeReply(
  tx: Tx,
  { subjectId, isLater, factId }: StepRun,
  text: Record<Locale, string>,
): Promise<void> {
  const before = await lockConversation(tx, subjectId);
  if (before.state === 'closed') {
    if (isLater) return;
    throw new Refusal('conflict', inboxWords.conversationClosed);
  }
  if (isLater && (await isAnsweredSince(tx, subjectId, factId))) return;
  const record = (await conversations.records(tx, [subjectId], ['customerName', 'customerLanguage'])).get(
    subjectId,
  );
  const language = localeOf(String(record?.['customerLanguage'] ?? 'zh'));
  const spoken = [text[language], text.zh, text.en].find((one) => one.trim() !== '') ?? '';
  const name = String(record?.['customerName'] ?? '');
  const { message, conversation } = await appendMessage(
    tx,
    before,
    {
      clientMessageId: tx.system.newId(),
      text: say({ zh: spoken, en: spoken }, language, { name }),
      authorKind: 'system',
      authorId: null,
      visibility: 'public',
    },
    // Nobody has answered yet: whoever waits goes on waiting.
    { waitingSince: before.waitingSince },
  );
  const { messageId, number, sentAt } = message;
  const told = { ...aboutOf(conversation), messageId, number, sentAt: sentAt.toISOString() };
  await announce(tx, automaticReplySent, told);
}

async function isAnsweredSince(tx: Tx, conversationId: string, factId: string): Promise<boolean> {
  const answer = await tx.db
    .selectFrom('messages')
    .select('number')
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .where('authorKind', '=', 'member')
    .where('visibility', '=', 'public')
    .where('messageId', '>', factId)
    .limit(1)
    .executeTakeFirst();
  return answer !== undefined;
}

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

const tellColleagues: RuleAction = {
  ...common,
  key: 'inbox.notify',
  words: { zh: '通知同事', en: 'Tell colleagues' },
  settings: [
    { key: 'members', kind: 'members', label: { zh: '同事', en: 'Colleagues' }, isRequired: true },
    { key: 'text', kind: 'line', label: { zh: '内容', en: 'Text' }, isRequired: true },
  ],
  run: async (tx, { subjectId, settings }) => {
    const { members, text } = Notice.parse(settings);
    const said = { zh: text, en: text };
    const about = { subjectKind: conversations.kind, subjectId };
    await notify(tx, members, { kind: ruleCalls, text: said, ...about, byMail: true });
    return undefined;
  },
};

/** What rules may write: to the customer, into the conversation, to colleagues. */
export const writingActions: readonly RuleAction[] = [replyToCustomer, writeNote, tellColleagues];
