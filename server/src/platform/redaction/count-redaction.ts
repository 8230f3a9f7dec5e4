import { redactSensitive, type SensitiveKind } from '@zhiyin/domain/kit';
import type { RedactionCount, RedactionDays } from '@zhiyin/domain/platform';
import type { Tx } from '../context.ts';
import { knownRedactionPlaces, type RedactableRow, type RedactionPlace, type RowMark } from './place.ts';
import { type DueSince, dueKinds } from './policy.ts';

/** Most rows of one place that a count looks at. */
const rowsMax = 100_000;
const rowsAtOnce = 2_000;

/** What some ages would take out at this moment. Changes nothing. */
export async function countRedaction(tx: Tx, days: RedactionDays): Promise<RedactionCount> {
  const places: RedactionCount['places'] = [];
  let isAll = true;
  for (const place of knownRedactionPlaces.of(tx.system)) {
    const due = dueKinds(days, tx.system.now(), place);
    if (due.length === 0) continue;
    const counted = await countIn(tx, place, due);
    if (counted.records > 0) places.push(counted.shown());
    isAll &&= counted.isAll;
  }
  return { places, isAll };
}

async function countIn(tx: Tx, place: RedactionPlace, due: readonly DueSince[]): Promise<Counted> {
  const counted = new Counted(place, due);
  const before = new Date(Math.max(...due.map((one) => one.before.getTime())));
  let after: RowMark | null = null;
  for (let looked = 0; looked < rowsMax; ) {
    const rows: readonly RedactableRow[] = await place.read(tx, { after, before, limit: rowsAtOnce });
    for (const row of rows) counted.add(row);
    if (rows.length < rowsAtOnce) return counted;
    looked += rows.length;
    after = rows.at(-1) ?? null;
  }
  counted.isAll = false;
  return counted;
}

/** What was found in one place so far. */
class Counted {
  isAll = true;
  records = 0;
  #files = 0;
  readonly #found: Partial<Record<SensitiveKind, number>> = {};
  readonly #place: RedactionPlace;
  readonly #due: readonly DueSince[];

  constructor(place: RedactionPlace, due: readonly DueSince[]) {
    this.#place = place;
    this.#due = due;
  }

  add({ values, moment, files }: RedactableRow): void {
    const kinds = this.#due.flatMap(({ kind, before }) => (moment <= before ? [kind] : []));
    const { taken } = (this.#place.redact ?? redactSensitive)(values, kinds);
    const found = kinds.filter((kind) => kind in taken);
    if (found.length === 0) return;
    this.records += 1;
    this.#files += files;
    for (const kind of found) this.#found[kind] = (this.#found[kind] ?? 0) + (taken[kind] ?? 0);
  }

  shown(): RedactionCount['places'][number] {
    const { key, words } = this.#place;
    return { place: key, words, records: this.records, found: this.#found, files: this.#files };
  }
}
