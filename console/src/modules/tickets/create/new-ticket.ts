import {
  CreateTicket,
  type TicketAnswers,
  TicketPriority,
  type TicketTemplate,
} from '@zhiyin/domain/tickets';
import type { z } from 'zod';

/** A new ticket as it is typed: no priority, team or date means the type's own. */
export const NewTicket = CreateTicket.omit({ priority: true, teamId: true, dueAt: true }).extend({
  priority: TicketPriority.nullable(),
  teamId: CreateTicket.shape.teamId.unwrap(),
  dueAt: CreateTicket.shape.dueAt.unwrap(),
});

/** What the inputs hold; a type is chosen before anything is sent. */
export interface NewTicketValues {
  readonly typeId: string | null;
  readonly title: string;
  readonly description: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly assigneeId: string | null;
  readonly teamId: string | null;
  readonly dueAt: string | null;
  readonly customerId: string | null;
  readonly tagIds: readonly string[];
  readonly priority: TicketPriority | null;
  readonly items: TicketTemplate['items'];
}

/** Where it comes from: a conversation with what is quoted of it, a ticket above it. */
export interface Origin {
  readonly conversationId: string | undefined;
  readonly parentId: string | undefined;
  readonly messageIds: readonly string[];
}

/** What is asked of the server. */
export function bodyOf(
  { priority, teamId, dueAt, ...typed }: z.output<typeof NewTicket>,
  { conversationId, parentId, messageIds }: Origin,
): z.input<typeof CreateTicket> {
  return {
    ...typed,
    answers: withoutBlanks(typed.answers),
    parentId: parentId ?? null,
    ...(priority !== null && { priority }),
    ...(teamId !== null && { teamId }),
    ...(dueAt !== null && { dueAt }),
    ...(conversationId && { conversation: { conversationId, messageIds: [...messageIds] } }),
  };
}

function withoutBlanks(answers: TicketAnswers): TicketAnswers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null));
}

/** What a template fills in; what it leaves blank stays as it was typed. */
export function filledBy(template: TicketTemplate, values: NewTicketValues): NewTicketValues {
  return {
    ...values,
    typeId: template.typeId,
    title: template.title,
    description: template.description || values.description,
    answers: { ...values.answers, ...template.answers },
    priority: template.priority ?? values.priority,
    items: template.items,
  };
}
