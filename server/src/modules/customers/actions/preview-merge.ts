import { customersMerge, customersWords, type MergePreview } from '@zhiyin/domain/customers';
import { knownBelongings } from '#platform/belongings.ts';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { areDistinct } from '../likenesses/distinctions.ts';
import { reasonsBetween } from '../likenesses/queries.ts';
import { detailOf } from '../queries.ts';
import { personOf } from '../tree/join-records.ts';
import { recordsOfPersons, type StoredRecord } from '../tree/stored-record.ts';

/** What joining two persons would do: what either has, and whether anything speaks against it. */
export async function previewMerge(
  ctx: Context,
  { customerId, fromCustomerId }: { customerId: string; fromCustomerId: string },
): Promise<MergePreview> {
  requirePermission(ctx, customersMerge);
  return look(ctx, async (tx) => {
    const records = await recordsOfPersons(tx, [customerId, fromCustomerId]);
    const into = recordsOf(records, customerId);
    const from = recordsOf(records, fromCustomerId);
    if (into[0]?.personId === from[0]?.personId) throw new Refusal('conflict', customersWords.oneAlready);
    return {
      into: detailOf(into),
      from: detailOf(from),
      belongings: await belongings(tx, into, from),
      reasons: await reasonsBetween(tx, customerId, fromCustomerId),
      isDistinct: await areDistinct(tx, customerId, fromCustomerId),
      areBothVouchedFor: [into, from].every((side) => side.some(({ externalId }) => externalId !== null)),
    };
  });
}

function recordsOf(records: readonly StoredRecord[], customerId: string): readonly StoredRecord[] {
  const { personId } = personOf(records, customerId);
  return records.filter((one) => one.personId === personId);
}

async function belongings(tx: Tx, into: readonly StoredRecord[], from: readonly StoredRecord[]) {
  const found: MergePreview['belongings'] = [];
  for (const { key, words, count } of knownBelongings.of(tx.system)) {
    const counts = await Promise.all(
      [into, from].map((side) =>
        count(
          tx,
          side.map((one) => one.customerId),
        ),
      ),
    );
    const [ofInto = 0, ofFrom = 0] = counts;
    if (ofInto + ofFrom > 0) found.push({ key, words, into: ofInto, from: ofFrom });
  }
  return found;
}
