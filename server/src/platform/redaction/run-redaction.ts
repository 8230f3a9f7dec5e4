import { redactSensitive, type SensitiveKind } from '@zhiyin/domain/kit';
import type { Tx } from '../context.ts';
import { dueKind } from '../due/due-kind.ts';
import { knownRedactionPlaces, type RedactableRow, type RedactionPlace, type RowMark } from './place.ts';
import { dueKinds, findPolicy, isNever } from './policy.ts';

/** Most rows that one run looks at; the next follows at once. */
const rowsMax = 1_000;
const rowsAtOnce = 500;
const hourMs = 3600_000;

/**
 * Takes out what has come of age, place by place, each from where the last look ended. Set up once for a shop that has
 * set an age; it ends by itself when nothing has one any more.
 */
export const redact = dueKind('platform:redact', {
  run: async (tx) => {
    const now = tx.system.now();
    const { days } = await findPolicy(tx);
    let room = rowsMax;
    let count = 0;
    for (const place of knownRedactionPlaces.of(tx.system)) {
      const due = dueKinds(days, now, place);
      for (const pass of passesOf(due, await marksOf(tx, place))) {
        const done = await goThrough(tx, place, pass, room);
        room -= done.looked;
        count += done.redacted;
        if (room <= 0) break;
      }
      if (room <= 0) break;
    }
    await noteRun(tx, { now, isCatchingUp: room <= 0, count });
    if (isNever(days)) return undefined;
    return { at: room <= 0 ? now : new Date(now.getTime() + hourMs) };
  },
  atOnce: 1,
  timeoutSeconds: 120,
});

/** Kinds that are looked for together: as far behind, and up to the same moment. */
interface Pass {
  readonly kinds: readonly SensitiveKind[];
  readonly after: RowMark | null;
  readonly before: Date;
}

function passesOf(due: ReturnType<typeof dueKinds>, marks: ReadonlyMap<string, RowMark>): Pass[] {
  const passes = new Map<string, Pass>();
  for (const { kind, before } of due) {
    const after = marks.get(kind) ?? null;
    const key = JSON.stringify([before, after]);
    passes.set(key, { kinds: [...(passes.get(key)?.kinds ?? []), kind], after, before });
  }
  return [...passes.values()];
}

async function goThrough(tx: Tx, place: RedactionPlace, pass: Pass, room: number) {
  const { kinds, before } = pass;
  let [after, looked, redacted] = [pass.after, 0, 0];
  while (looked < room) {
    const limit = Math.min(rowsAtOnce, room - looked);
    const rows = await place.read(tx, { after, before, limit });
    for (const row of rows) if (await redactRow(tx, place, row, kinds)) redacted += 1;
    looked += rows.length;
    after = rows.at(-1) ?? after;
    if (rows.length < limit) break;
  }
  if (after && looked > 0) await keepMarks(tx, place, kinds, after);
  return { looked, redacted };
}

/** Looks again at a row that seems to hold something once nobody can write it, and takes that out. */
async function redactRow(
  tx: Tx,
  place: RedactionPlace,
  row: RedactableRow,
  kinds: readonly SensitiveKind[],
): Promise<boolean> {
  const redaction = place.redact ?? redactSensitive;
  if (Object.keys(redaction(row.values, kinds).taken).length === 0) return false;
  const before = await place.hold(tx, row.keys);
  if (!before) return false;
  const { value, taken } = redaction(before, kinds);
  const found = kinds.filter((kind) => kind in taken);
  if (found.length === 0) return false;
  const after = value as typeof before;
  await place.write(tx, row.keys, after);
  await place.tell(tx, { keys: row.keys, before, after, kinds: found });
  return true;
}

async function marksOf(tx: Tx, { key }: RedactionPlace): Promise<ReadonlyMap<string, RowMark>> {
  const rows = await tx.db
    .selectFrom('redactionMarks')
    .select(['kind', 'moment', 'keys'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('place', '=', key)
    .execute();
  return new Map(rows.map(({ kind, moment, keys }) => [kind, { moment, keys }]));
}

async function keepMarks(
  tx: Tx,
  { key }: RedactionPlace,
  kinds: readonly SensitiveKind[],
  { moment, keys }: RowMark,
): Promise<void> {
  const mark = { moment, keys: [...keys] };
  await tx.db
    .insertInto('redactionMarks')
    .values(kinds.map((kind) => ({ workspaceId: tx.workspaceId, place: key, kind, ...mark })))
    .onConflict((row) => row.columns(['workspaceId', 'place', 'kind']).doUpdateSet(mark))
    .execute();
}

interface Run {
  readonly now: Date;
  readonly isCatchingUp: boolean;
  readonly count: number;
}

async function noteRun(tx: Tx, { now, isCatchingUp, count }: Run): Promise<void> {
  await tx.db
    .updateTable('redactionPolicies')
    .set((row) => ({ ranAt: now, isCatchingUp, redactedCount: row('redactedCount', '+', count) }))
    .where('workspaceId', '=', tx.workspaceId)
    .execute();
}
