import { CompiledQuery } from 'kysely';
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import type { Person, PersonalPlace } from '#platform/personal/personal.ts';
import { personBy } from '../src/modules/customers/erasing/person.ts';
import { modules } from '../src/modules.ts';
import { aRowOf, insertOf, readTables, type Table } from './catalogue.ts';
import { type Shop, useWorld } from './world.ts';

const world = useWorld();
/** In the order in which they are erased: what others are found by is an inner module's, and goes later. */
const places = modules.toReversed().flatMap(({ personal }) => personal?.places ?? []);
const mailbox = 'box@example.com';

/** Stands for the customer and for everything of theirs: whatever leads to one of them leads there. */
const theirs = v7();
const leading =
  /(^|_)(customer|person|conversation|ticket|thread|message|handoff|follow_up|suggestion|response|ask|subject|respondent|reader|order|mail|one|source|approval|created_by)_id$/;

/** What else has to be said in a row so that it is theirs. */
const said: Readonly<Record<string, unknown>> = {
  address: mailbox,
  recipient: mailbox,
  platform: 'one',
  number: '1',
  respondent_kind: 'visitor',
  created_by_kind: 'visitor',
  reader_kind: 'customer',
  ref: theirs,
};

let shop: Shop;
beforeAll(async () => {
  shop = await world().aShop();
  const tables = await readTables(world().system.database.owner);
  const linking = ['survey_responses', 'asks', 'conversations', 'tickets', 'channel_threads', 'orders'];
  const kept = new Set([...places.flatMap((place) => place.tables), ...linking]);
  await transact(shop.asSystem(), async (tx) => {
    for (const table of tables.filter(({ name }) => kept.has(name))) await insert(tx, table);
  });
});

async function insert(tx: Tx, table: Table): Promise<void> {
  const row = aRowOf(table, tx.workspaceId);
  for (const { name, type } of table.columns) {
    if (type === 'uuid' && leading.test(name)) row[name] = theirs;
    if (name === 'event') row[name] = '{}';
    if (type === 'text' && name in said) row[name] = said[name];
  }
  const { text, values } = insertOf(table, row);
  try {
    await tx.db.executeQuery(CompiledQuery.raw(text, values));
  } catch (error) {
    throw new Error(`${table.name}: ${String(error)}`);
  }
}

async function aPerson(tx: Tx): Promise<Person> {
  return { ...(await personBy(tx, [theirs])), addresses: [mailbox] };
}

describe.each(places.map((place) => [place.key, place] as const))('%s', (_key, place: PersonalPlace) => {
  const shown = () =>
    look(shop.asSystem(), async (tx) => place.show(tx, await aPerson(tx), { offset: 0, limit: 10 }));

  it('shows a row of theirs, and is erased to the end', async () => {
    expect(await shown()).toHaveLength(1);
    const counts: number[] = [];
    for (let turn = 0; turn < 2; turn++)
      counts.push(await transact(shop.asSystem(), async (tx) => place.erase(tx, await aPerson(tx), 10)));
    expect(counts.at(-1)).toBe(0);
    if (place.isGone) expect(await shown()).toEqual([]);
  });
});
