import { demandableFields, ticketMoved } from '@zhiyin/domain/tickets';
import { allTeams, isActiveMember } from '#modules/people';
import type { Tx } from '#platform/context.ts';
import { systemActor } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import type { FlowField, FlowSubject } from '#platform/flows/flow-subject.ts';
import { findForm } from '#platform/forms/find-form.ts';
import { namedTickets } from '../queries.ts';
import { allTypes } from '../types/queries.ts';
import { holdTicket } from './hold.ts';
import { moverOf } from './mover.ts';
import { performMove } from './perform.ts';
import { stand } from './stand.ts';

/** Tickets as flows know them. */
export const following: FlowSubject = {
  kind: 'ticket',
  words: { zh: '工单', en: 'Ticket' },
  fields: fieldsOf,
  titles: async (tx, ids) => {
    if (ids.length === 0) return new Map();
    const types = new Map((await allTypes(tx)).map((type) => [type.typeId, type.prefix]));
    const rows = await namedTickets(tx)
      .where('tickets.ticketId', 'in', [...ids])
      .execute();
    return new Map(
      rows.map(({ ticketId, typeId, number, title }) => [
        ticketId,
        `${types.get(typeId) ?? ''}-${number} ${title}`,
      ]),
    );
  },
  approvers: async (tx, { members, teams }) => {
    const ofTeams = (await allTeams(tx, false)).filter(({ teamId }) => teams.includes(teamId));
    const all = [...new Set([...members, ...ofTeams.flatMap(({ memberIds }) => memberIds)])];
    const works = await Promise.all(all.map((id) => isActiveMember(tx, id)));
    return all.filter((_, index) => works[index]);
  },
  hold: async (tx, ticketId) => void (await holdTicket(asSystem(tx), ticketId)),
  move: async (tx, ticketId, { moveKey, given, why }) => {
    const held = await holdTicket(asSystem(tx), ticketId);
    const mover = { ...moverOf(tx, held.row), isSystem: true };
    const isApproved = why === 'approval';
    const told = await performMove(tx, held, { moveKey, given, answers: {}, mover, isApproved });
    if (told) await announce(tx, ticketMoved, told);
  },
  placed: async (tx, ids, _from, to) => {
    const rows = await namedTickets(tx)
      .where('tickets.ticketId', 'in', [...ids])
      .forUpdate()
      .execute();
    for (const row of rows) await announce(tx, ticketMoved, await stand(tx, row, to, null));
  },
};

/** An approver need not see a ticket to give their word on its move: what may be seen is not asked again. */
function asSystem(tx: Tx): Tx {
  return { ...tx, actor: systemActor };
}

async function fieldsOf(tx: Tx, flowId: string | null): Promise<FlowField[]> {
  const own = demandableFields.map((field) => ({ ...field, isAmount: false, currency: null }));
  const types = (await allTypes(tx)).filter((type) => type.flowId === flowId && type.archivedAt === null);
  const formIds = [...new Set(types.flatMap(({ formId }) => formId ?? []))];
  const asked = new Map<string, FlowField>();
  for (const formId of formIds) {
    const { questions } = await findForm(tx, formId);
    for (const { question, kind } of questions) {
      const { type, currency = null } = kind.field;
      const isAmount = type === 'money';
      asked.set(question.key, { key: question.key, label: question.label, isAmount, currency });
    }
  }
  return [...own, ...asked.values()];
}
