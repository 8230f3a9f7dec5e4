import { handoffsSend } from '@zhiyin/domain/handoffs';
import { ruleSkips, type Setting } from '@zhiyin/domain/kit';
import { z } from 'zod';
import { findConversation } from '#modules/inbox';
import { ticketsById } from '#modules/tickets';
import type { Tx } from '#platform/context.ts';
import type { RuleAction } from '#platform/rules/rule-kinds.ts';
import { insertHandoff } from '../actions/send-handoff.ts';

const settings: readonly Setting[] = [
  {
    key: 'typeId',
    kind: 'thing',
    of: 'handoff-type',
    label: { zh: '协作类型', en: 'Kind of hand-off' },
    help: {
      zh: '必须附上的内容规则不会填：先等发起人补全，再发给对方，期间不计时。同类型的还没办完时，不会再发。',
      en: 'What must be sent along no rule can fill in: it waits for its sender first, and no time counts. While one of the kind is under way, no other is sent.',
    },
    isRequired: true,
  },
  { key: 'title', kind: 'line', label: { zh: '标题', en: 'Title' }, isRequired: true },
  { key: 'note', kind: 'text', label: { zh: '说明', en: 'Note' } },
  {
    key: 'fromTeamId',
    kind: 'team',
    label: { zh: '以哪个小组的名义', en: 'In whose name' },
    help: {
      zh: '不填就是当时负责的人和小组，答复会通知他们；都没有时不发起。',
      en: 'Unless given, of whoever has it then and their team, who are told of the answer; without them nothing is sent.',
    },
  },
];

const Sending = z.object({
  typeId: z.string(),
  title: z.string(),
  note: z.string().default(''),
  fromTeamId: z.string().nullish(),
});

/** Where a hand-off comes from, and who is asked when something is missing. */
interface Origin {
  readonly conversationId?: string;
  readonly ticketId?: string;
  readonly assigneeId: string | null;
  readonly teamId: string | null;
}

async function send(tx: Tx, given: unknown, { assigneeId, teamId, ...origin }: Origin) {
  const { typeId, title, note, fromTeamId } = Sending.parse(given);
  if (await isUnderWay(tx, typeId, origin)) return { skipped: ruleSkips.asIs };
  const { conversationId, ticketId } = origin;
  const inWhoseName = fromTeamId ?? teamId;
  // Nobody could fill it in, nor read the answer.
  if (assigneeId === null && inWhoseName === null) return { skipped: ruleSkips.nobody };
  await insertHandoff(
    tx,
    {
      ...{ typeId, title: title.slice(0, 120), note, answers: {} },
      ...(inWhoseName !== null && { fromTeamId: inWhoseName }),
      ...(conversationId !== undefined && { conversation: { conversationId, messageIds: [] } }),
      ...(ticketId !== undefined && { ticketId }),
    },
    { sentBy: assigneeId, mayLack: true },
  );
  return undefined;
}

/** True while the same thing has one of the kind that is not settled. */
async function isUnderWay(
  tx: Tx,
  typeId: string,
  { conversationId, ticketId }: Pick<Origin, 'conversationId' | 'ticketId'>,
): Promise<boolean> {
  const found = await tx.db
    .selectFrom('handoffs')
    .select('handoffId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('typeId', '=', typeId)
    .$if(conversationId !== undefined, (row) => row.where('conversationId', '=', conversationId ?? ''))
    .$if(ticketId !== undefined, (row) => row.where('ticketId', '=', ticketId ?? ''))
    .where('state', 'not in', ['accepted', 'closed', 'withdrawn'])
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

const common = { words: { zh: '发起协作单', en: 'Hand to a department' }, settings, may: handoffsSend };

/** Hands a conversation or a ticket to a department, for whoever has it. */
export const sendingActions: readonly RuleAction[] = [
  {
    ...common,
    key: 'handoffs.send',
    subjectKind: 'conversation',
    run: async (tx, { subjectId: conversationId, settings: given }) => {
      const { assigneeId, teamId } = await findConversation(tx, conversationId);
      return send(tx, given, { conversationId, assigneeId, teamId });
    },
  },
  {
    ...common,
    key: 'handoffs.send-ticket',
    subjectKind: 'ticket',
    run: async (tx, { subjectId: ticketId, settings: given }) => {
      const ticket = (await ticketsById(tx, [ticketId])).get(ticketId);
      if (!ticket) return { skipped: ruleSkips.asIs };
      const { assigneeId, teamId } = ticket;
      return send(tx, given, { ticketId, assigneeId, teamId });
    },
  },
];
