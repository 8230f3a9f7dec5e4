import { inboxRead } from '@zhiyin/domain/inbox';
import { manageFlows, workspaceCreated } from '@zhiyin/domain/platform';
import {
  type CreateTicket,
  type Ticket,
  type TicketType,
  ticketsHandle,
  ticketsManage,
  ticketsRead,
} from '@zhiyin/domain/tickets';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { createForm } from '../src/modules/platform/forms/publish-form.ts';
import { createTicket } from '../src/modules/tickets/actions/create-ticket.ts';
import { changeTicketType, listTicketTypes } from '../src/modules/tickets/types/write-types.ts';
import { anAgent } from './desk.ts';
import type { Shop, World } from './world.ts';

/** What somebody who handles tickets may do. */
export const ticketRights = [ticketsRead, ticketsHandle, ticketsManage, manageFlows, inboxRead];

/** A shop with the types that every shop begins with. */
export interface TicketShop extends Shop {
  readonly types: readonly TicketType[];
  readonly agent: Context;
  type(key: string): TicketType;
  /** A ticket of a type of the shop, after-sales unless given. */
  aTicket(given?: Partial<CreateTicket>, by?: Context): Promise<Ticket>;
}

/** Opens a shop and lets its modules fill it. */
export async function aTicketShop(world: World): Promise<TicketShop> {
  const shop = await world.aShop();
  const { workspaceId } = shop;
  await transact(shop.asSystem(), (tx) =>
    announce(tx, workspaceCreated, { workspaceId, ownerId: world.system.newId() }),
  );
  await world.settle();
  const agent = await anAgent(shop, ticketRights);
  const { items: types } = await listTicketTypes(agent);
  const type = (key: string): TicketType => {
    const found = types.find((one) => one.key === key);
    if (!found) throw new Error(`the shop has no type “${key}”`);
    return found;
  };
  const aTicket: TicketShop['aTicket'] = (given = {}, by = agent) =>
    createTicket(by, {
      typeId: type('after-sales').typeId,
      title: '杯子碎了',
      description: '',
      answers: { problem: 'damaged' },
      customerId: null,
      parentId: null,
      items: [],
      ...given,
    });
  return { ...shop, types, agent, type, aTicket };
}

/** Gives a type another form, which asks one thing alone. */
export async function askOnly(shop: TicketShop, typeKey: string, question: string): Promise<void> {
  const label = { zh: '题', en: 'Question' };
  const asked = { key: question, kind: 'text', label, isRequired: false, isFatal: false, settings: {} };
  const owner = shop.asOwner();
  const { formId } = await createForm(owner, `only-${question}`, {
    title: label,
    sections: [],
    questions: [asked],
  });
  const { formId: _, ...type } = shop.type(typeKey);
  await changeTicketType(owner, { ...type, formId, customerQuestions: [], isArchived: false });
}
