import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { BothLanguages, Done, Id, Line } from '../../kit/shapes.ts';
import { ticketsManage } from '../permissions.ts';
import {
  MaybeTicketText,
  TicketAnswers,
  TicketPriority,
  TicketTitle,
  TicketType,
  ticketLimits,
} from './shapes.ts';

const Key = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9-]*$/);
const Prefix = z.string().regex(/^[A-Z][A-Z0-9]{0,7}$/);

export const TicketTypeDraft = z.strictObject({
  name: BothLanguages(60),
  prefix: Prefix,
  formId: Id.nullable().default(null),
  flowId: Id,
  teamId: Id.nullable().default(null),
  priority: TicketPriority.default('normal'),
  dueSeconds: z.number().int().min(60).max(31_536_000).nullable().default(null),
  isShownToCustomers: z.boolean().default(true),
  isOpenToCustomers: z.boolean().default(false),
  customerQuestions: z.array(z.string().max(60)).max(50).default([]),
  reopenDays: z.number().int().min(1).max(365).nullable().default(null),
  tellsCustomers: z.boolean().default(false),
});
export type TicketTypeDraft = z.infer<typeof TicketTypeDraft>;

export const listTicketTypes = endpoint('tickets.list-types', {
  method: 'GET',
  path: '/ticket-types',
  may: 'member',
  words: { zh: '列出工单类型', en: 'List ticket types' },
  response: z.object({ items: z.array(TicketType) }),
});

export const createTicketType = endpoint('tickets.create-type', {
  method: 'POST',
  path: '/ticket-types',
  may: ticketsManage,
  words: { zh: '新建工单类型', en: 'Create a ticket type' },
  body: TicketTypeDraft.extend({ key: Key }),
  response: TicketType,
});

/** Everything but its flow, which tickets under way follow. */
export const changeTicketType = endpoint('tickets.change-type', {
  method: 'PUT',
  path: '/ticket-types/:typeId',
  may: ticketsManage,
  words: { zh: '修改工单类型', en: 'Change a ticket type' },
  params: z.strictObject({ typeId: Id }),
  body: TicketTypeDraft.omit({ flowId: true }).extend({ isArchived: z.boolean().default(false) }),
  response: TicketType,
});

/** What a new ticket begins with. */
export const TicketTemplate = z.object({
  templateId: Id,
  name: z.string(),
  typeId: Id,
  title: z.string(),
  description: z.string(),
  answers: TicketAnswers,
  priority: TicketPriority.nullable(),
  items: z.array(z.object({ label: z.string(), isRequired: z.boolean() })),
});
export type TicketTemplate = z.infer<typeof TicketTemplate>;

export const TicketTemplateDraft = z.strictObject({
  name: Line(60),
  typeId: Id,
  title: TicketTitle,
  description: MaybeTicketText.default(''),
  answers: TicketAnswers.default({}),
  priority: TicketPriority.nullable().default(null),
  items: z
    .array(z.strictObject({ label: TicketTitle, isRequired: z.boolean().default(true) }))
    .max(ticketLimits.items)
    .default([]),
});
export type TicketTemplateDraft = z.infer<typeof TicketTemplateDraft>;

export const listTicketTemplates = endpoint('tickets.list-templates', {
  method: 'GET',
  path: '/ticket-templates',
  may: 'member',
  words: { zh: '列出工单模板', en: 'List ticket templates' },
  response: z.object({ items: z.array(TicketTemplate) }),
});

export const createTicketTemplate = endpoint('tickets.create-template', {
  method: 'POST',
  path: '/ticket-templates',
  may: ticketsManage,
  words: { zh: '新建工单模板', en: 'Create a ticket template' },
  body: TicketTemplateDraft,
  response: TicketTemplate,
});

export const changeTicketTemplate = endpoint('tickets.change-template', {
  method: 'PUT',
  path: '/ticket-templates/:templateId',
  may: ticketsManage,
  words: { zh: '修改工单模板', en: 'Change a ticket template' },
  params: z.strictObject({ templateId: Id }),
  body: TicketTemplateDraft,
  response: TicketTemplate,
});

export const deleteTicketTemplate = endpoint('tickets.delete-template', {
  method: 'DELETE',
  path: '/ticket-templates/:templateId',
  may: ticketsManage,
  words: { zh: '删除工单模板', en: 'Delete a ticket template' },
  params: z.strictObject({ templateId: Id }),
  response: Done,
});
