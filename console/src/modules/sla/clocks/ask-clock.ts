import { type ClockView, clocksAskedMax, readClocks, readClocksOfTickets } from '@zhiyin/domain/sla';
import { call } from '#lib/call/call.ts';

type Answer = ReadonlyMap<string, ClockView>;
interface Batch {
  readonly ids: Set<string>;
  readonly answer: Promise<Answer>;
}

/** How long a list of rows gathers what it asks for. */
const gatherMs = 20;

/** The most urgent clock of a conversation, null for none; rows that ask in one moment ask the server once. */
export const askClock = gathered(async (conversationIds) => {
  const { items } = await call(readClocks, { body: { conversationIds } });
  return new Map(items.map(({ conversationId, clock }) => [conversationId, clock]));
});

/** As `askClock`, of a ticket. */
export const askClockOfTicket = gathered(async (ticketIds) => {
  const { items } = await call(readClocksOfTickets, { body: { ticketIds } });
  return new Map(items.map(({ ticketId, clock }) => [ticketId, clock]));
});

function gathered(ask: (ids: string[]) => Promise<Answer>): (id: string) => Promise<ClockView | null> {
  let gathering: Batch | null = null;
  const begin = (): Batch => {
    const ids = new Set<string>();
    const answer = new Promise<void>((resolve) => setTimeout(resolve, gatherMs)).then(() => {
      if (gathering?.ids === ids) gathering = null;
      return ask([...ids]);
    });
    return { ids, answer };
  };
  return async (id) => {
    if (gathering === null || gathering.ids.size >= clocksAskedMax) gathering = begin();
    gathering.ids.add(id);
    return (await gathering.answer).get(id) ?? null;
  };
}
