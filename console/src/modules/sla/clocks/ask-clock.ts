import { type ClockView, clocksAskedMax, readClocks } from '@zhiyin/domain/sla';
import { call } from '#lib/call/call.ts';

interface Batch {
  readonly ids: Set<string>;
  readonly answer: Promise<ReadonlyMap<string, ClockView>>;
}

/** How long a list of rows gathers what it asks for. */
const gatherMs = 20;
let gathering: Batch | null = null;

/** The most urgent clock of a conversation, null for none; rows that ask in one moment ask the server once. */
export async function askClock(conversationId: string): Promise<ClockView | null> {
  if (gathering === null || gathering.ids.size >= clocksAskedMax) gathering = startBatch();
  gathering.ids.add(conversationId);
  return (await gathering.answer).get(conversationId) ?? null;
}

function startBatch(): Batch {
  const ids = new Set<string>();
  const batch: Batch = { ids, answer: ask(ids, () => (gathering = gathering === batch ? null : gathering)) };
  return batch;
}

async function ask(ids: Set<string>, onStart: () => void): Promise<ReadonlyMap<string, ClockView>> {
  await new Promise((resolve) => setTimeout(resolve, gatherMs));
  onStart();
  const { items } = await call(readClocks, { body: { conversationIds: [...ids] } });
  return new Map(items.map(({ conversationId, clock }) => [conversationId, clock]));
}
