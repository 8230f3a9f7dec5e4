import { isWritten, seeSensitive } from '@zhiyin/domain/kit';
import { ticketsRead, ticketsReadAll } from '@zhiyin/domain/tickets';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { changeTicket } from '../src/modules/tickets/actions/change-ticket.ts';
import { getTicket } from '../src/modules/tickets/reading/get-ticket.ts';
import { knowCallers } from './callers.ts';
import { aTicketShop, ticketRights } from './ticket-desk.ts';
import { useWorld } from './world.ts';

const callers = knowCallers();
const world = useWorld([callers.module]);

/** What fields are called that hold what somebody wrote about a customer or their matter. */
const freeText =
  /^(?:text|said|note|comment|description|answers|.*Text|buyerNote|sellerNote|phone|email|snippet)$/;

/** Fields of that name which are masked by their own module, or that no customer's data stands in. */
const exempt: Readonly<Record<string, string>> = {
  'inbox.*.lastMessageText': 'masked as it is made: it may be cut in the middle of a number',
  'inbox.*.text': 'masked as it is made, so that one message can be shown to who asks for it',
  'inbox.*.snippet': 'masked before it is searched',
  'inbox.*.said': 'masked as it is made',
  'insights.*.lastMessageText': 'masked as it is made',
  'inbox.see-secure-form.text': 'only for who may see it',
  'inbox.*.textZh': 'what the shop has ready',
  'insights.get-dashboard.text': 'a card of words for colleagues, of no customer',
  'insights.create-dashboard.text': 'the same',
  'insights.change-dashboard.text': 'the same',
  'insights.restore-dashboard.text': 'the same',
  'people.*.email': 'a colleague',
  'platform.*.email': 'a colleague',
  'channels.*.answers': 'how a channel is set up, for who sets it up',
  'channels.check-identity.*': 'what the shop’s own system says, for who sets it up',
  'store.*.answers': 'how a platform is connected, for who connects it',
  'store.*.phone': 'the receiver has a right of their own',
  'platform.read-metric.answers': 'numbers',
  'care.list-findings.*': 'what was picked, not what was written',
  'tickets.list-templates.*': 'what the shop has ready',
  'tickets.create-template.*': 'what the shop has ready',
  'tickets.change-template.*': 'what the shop has ready',
};

interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

/** Names of the fields of an answer that hold free text and are not masked. */
function bareIn(schema: z.ZodType, name = ''): string[] {
  if (isWritten(schema)) return [];
  const { shape, element, innerType, options } = schema.def as unknown as Definition;
  if (shape) return Object.entries(shape).flatMap(([field, one]) => bareIn(one, field));
  const parts = [element, innerType, ...(options ?? [])].filter((one) => one !== undefined);
  if (parts.length > 0) return parts.flatMap((one) => bareIn(one, name));
  return (schema.type === 'string' || schema.type === 'record') && freeText.test(name) ? [name] : [];
}

function isExempt(endpoint: string, field: string): boolean {
  const [module = ''] = endpoint.split('.');
  return [`${endpoint}.${field}`, `${module}.*.${field}`, `${endpoint}.*`].some((key) => key in exempt);
}

it('shows what people wrote only through a mask', () => {
  const inside = world().app.endpoints.filter(({ may }) => may !== 'anyone' && may !== 'visitor');
  const bare = inside.flatMap(({ name, response }) =>
    bareIn(response)
      .filter((field) => !isExempt(name, field))
      .map((field) => `${name}.${field}`),
  );
  expect([...new Set(bare)]).toEqual([]);
});

const phone = '13812345678';

async function answerTo(ctx: Context, url: string): Promise<string> {
  const { body } = await world().app.http.inject({ url: `/api${url}`, headers: callers.headersOf(ctx) });
  return body;
}

it('masks tickets for whoever may not see sensitive data, in lists and on their page', async () => {
  const shop = await aTicketShop(world());
  const { ticketId } = await shop.aTicket({ title: `回电 ${phone}`, description: `打 ${phone}` });
  const reading = [ticketsRead, ticketsReadAll];
  for (const url of ['/tickets', `/tickets/${ticketId}`]) {
    const masked = await answerTo(shop.as(reading), url);
    expect(masked).not.toContain(phone);
    expect(masked).toContain('回电 ****5678');
    expect(await answerTo(shop.as([...reading, seeSensitive]), url)).toContain(phone);
  }
});

it('keeps what masks hide when whoever cannot see it edits around them', async () => {
  const shop = await aTicketShop(world());
  const { ticketId } = await shop.aTicket({ description: `打 ${phone}` });
  await changeTicket(shop.as(ticketRights), { ticketId, description: '先打 ****5678，再写信' });
  expect(await getTicket(shop.agent, ticketId)).toMatchObject({ description: `先打 ${phone}，再写信` });
});
