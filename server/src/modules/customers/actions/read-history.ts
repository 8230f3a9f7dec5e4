import {
  customersFacts,
  customersMerged,
  customersRead,
  customersWords,
  customerTakenApart,
  erasingFacts,
} from '@zhiyin/domain/customers';
import { LiveFact } from '@zhiyin/domain/platform';
import { type SqlBool, sql } from 'kysely';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { recordsOf } from '../tree/records-of.ts';

const eventsMax = 100;
const kinds = [...customersFacts, ...erasingFacts].map(({ kind }) => kind);

/** What happened to a person's records, the latest last: also what was taken out of them again. */
export async function readHistory(
  ctx: Context,
  { customerId }: { customerId: string },
): Promise<{ events: LiveFact[] }> {
  requirePermission(ctx, customersRead);
  return look(ctx, async (tx) => {
    const records = await recordsOf(tx, customerId);
    if (records.length === 0) throw new Refusal('missing', customersWords.customerNotFound);
    const own = await factsAbout(tx, records, kinds);
    const parted = await partedFrom(tx, records, own);
    const events = [...own, ...parted].toSorted((a, b) => a.position - b.position).slice(-eventsMax);
    return { events };
  });
}

/** A record that was taken out is what that fact is about: it is found by the join that came before it. */
async function partedFrom(tx: Tx, records: readonly string[], own: readonly LiveFact[]) {
  const joined = own.flatMap(({ kind, payload }) => {
    const read = kind === customersMerged.kind ? customersMerged.payload.safeParse(payload) : null;
    return read?.success ? [read.data.fromCustomerId] : [];
  });
  const gone = [...new Set(joined)].filter((id) => !records.includes(id));
  if (gone.length === 0) return [];
  const parted = await factsAbout(tx, gone, [customerTakenApart.kind]);
  return parted.filter(({ payload }) => {
    const read = customerTakenApart.payload.safeParse(payload);
    return read.success && records.includes(read.data.fromCustomerId);
  });
}

async function factsAbout(
  tx: Tx,
  subjectIds: readonly string[],
  ofKinds: readonly string[],
): Promise<LiveFact[]> {
  const rows = await tx.db
    .selectFrom('facts')
    .select(['position', 'kind', 'subjectId', 'actorKind', 'actorId', 'occurredAt', 'payload'])
    .where('workspaceId', '=', tx.workspaceId)
    .where(sql<SqlBool>`subject_id = any(${[...subjectIds]}::uuid[])`)
    .where('position', 'is not', null)
    .where('kind', 'in', [...ofKinds])
    .orderBy('position', 'desc')
    .limit(eventsMax)
    .execute();
  return rows.map(({ actorKind, actorId, occurredAt, ...fact }) =>
    LiveFact.parse({
      ...fact,
      occurredAt: occurredAt.toISOString(),
      actor: { kind: actorKind, id: actorId },
    }),
  );
}
