import type { Setting, Text } from '@zhiyin/domain/kit';
import { CreateTicket, TicketAnswers, ticketCreated } from '@zhiyin/domain/tickets';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { findForm } from '#platform/forms/find-form.ts';
import type { Checked } from '../answers.ts';
import { insertTicket } from '../insert-ticket.ts';
import { findType } from '../types/queries.ts';

/** What a rule says of a ticket that it makes. */
export const AskedTicket = z.object({
  typeId: z.string(),
  title: z.string().default(''),
  description: z.string().default(''),
  checklist: z.string().default(''),
  teamId: z.string().nullable().default(null),
});
type AskedTicket = z.infer<typeof AskedTicket>;

/**
 * What a rule is asked of a ticket; `help` says what becomes of its form, and when none is made, `untitled` what it is
 * called when the rule says nothing; without it, the rule has to.
 */
export function ticketSettings(help: Text, untitled?: Text): readonly Setting[] {
  return [
    {
      key: 'typeId',
      kind: 'thing',
      of: 'ticket-type',
      label: { zh: '类型', en: 'Type' },
      help,
      isRequired: true,
    },
    {
      key: 'title',
      kind: 'line',
      label: { zh: '标题', en: 'Title' },
      ...(untitled ? { help: untitled } : { isRequired: true }),
    },
    { key: 'description', kind: 'text', label: { zh: '说明', en: 'Description' } },
    {
      key: 'checklist',
      kind: 'text',
      label: { zh: '清单', en: 'Checklist' },
      help: { zh: '一行一项，做完才能结束工单。', en: 'One item a line; all must be done before it closes.' },
    },
    { key: 'teamId', kind: 'team', label: { zh: '小组', en: 'Team' } },
  ];
}

/** Whose ticket it is, and of what. */
interface Origin {
  readonly customerId: string | null;
  readonly orderId?: string;
  /** What is known of the questions of its form; those that it does not ask are left out. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly conversation?: { readonly conversationId: string; readonly messageIds: readonly string[] };
}

/** Makes a ticket with its checklist, the questions of its form left open. */
export async function ticketByRule(
  tx: Tx,
  { typeId, title, description, checklist, teamId }: AskedTicket,
  { answers = {}, orderId, ...origin }: Origin,
): Promise<void> {
  const labels = checklist.split('\n').map((line) => line.trim());
  const given = CreateTicket.parse({
    ...{ typeId, title, description },
    ...origin,
    items: labels.filter((label) => label !== '').map((label) => ({ label })),
    ...(teamId !== null && { teamId }),
  });
  const checked = await knownAnswers(tx, typeId, answers);
  await announce(tx, ticketCreated, await insertTicket(tx, given, checked, orderId));
}

/** The form of the type as whoever handles the ticket will find it: nothing filled in but what is known. */
async function knownAnswers(
  tx: Tx,
  typeId: string,
  known: Readonly<Record<string, string>>,
): Promise<Checked> {
  const { formId } = await findType(tx, typeId);
  if (formId === null) return { formId, formVersion: null, answers: {} };
  const form = await findForm(tx, formId);
  const asked = form.questions.filter(
    ({ question, kind }) =>
      question.kind === 'text' && kind.check(known[question.key]).ok && known[question.key],
  );
  const answers = Object.fromEntries(asked.map(({ question: { key } }) => [key, known[key]]));
  return { formId, formVersion: form.definition.version, answers: TicketAnswers.parse(answers) };
}
