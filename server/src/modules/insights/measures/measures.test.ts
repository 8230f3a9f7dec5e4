import { firstContactResolution } from '@zhiyin/domain/insights';
import fc from 'fast-check';
import { type SqlBool, sql } from 'kysely';
import { expect, it } from 'vitest';
import { look, transact } from '#platform/database/transact.ts';
import { aLivingShop, type Living, live, settled, someLife } from '../../../../test/measures/life.ts';
import { useWorld } from '../../../../test/world.ts';
import { startRecount } from './recount.ts';

const world = useWorld();
const tables = [
  'conversation_measures',
  'turn_measures',
  'open_spells',
  'agent_spells',
  'online_spells',
  'agent_hours',
] as const;

/** Everything that was measured, table by table, in an order of its own. */
async function measured({ shop }: Living): Promise<Record<string, unknown[]>> {
  return look(shop.asSystem(), async (tx) => {
    const found: Record<string, unknown[]> = {};
    for (const table of tables) {
      const { rows } = await sql<{ row: unknown }>`
        select to_jsonb(t) as row from ${sql.table(table)} t
        where ${sql<SqlBool>`workspace_id = ${tx.workspaceId}`} order by to_jsonb(t)::text
      `.execute(tx.db);
      found[table] = rows.map(({ row }) => row);
    }
    return found;
  });
}

async function forgetAll({ shop }: Living): Promise<void> {
  await transact(shop.asSystem(), async (tx) => {
    for (const table of tables)
      await sql`delete from ${sql.table(table)} where workspace_id = ${tx.workspaceId}`.execute(tx.db);
  });
}

async function recounted(living: Living): Promise<void> {
  await transact(living.shop.asSystem(), startRecount);
  await settled(world());
}

it('measures any life as it happens, and the same when it is counted anew from the log', async () => {
  await fc.assert(
    fc.asyncProperty(someLife, async (deeds) => {
      const living = await aLivingShop(world());
      const middle = Math.floor(deeds.length / 2);
      await live(world(), living, deeds.slice(0, middle));
      await live(world(), living, deeds.slice(middle));
      // Whoever was online is gone by now, so that no moment of looking is in the rows.
      world().pass(3600);
      await settled(world());
      const before = await measured(living);
      await forgetAll(living);
      await recounted(living);
      expect(await measured(living)).toEqual(before);
    }),
    { numRuns: 5 },
  );
});

interface Said {
  readonly conversationId: string;
  readonly by: string;
  readonly at: Date;
}

/** Waits for a person's answer, message by message, as somebody would count them by hand. */
function waitsOf(said: readonly Said[]): number[] {
  return [...Map.groupBy(said, ({ conversationId }) => conversationId).values()].flatMap((lines) => {
    const waits: number[] = [];
    let since: Date | null = null;
    for (const { by, at } of lines) {
      if (by === 'customer') since ??= at;
      if (by === 'member' && since !== null) {
        waits.push((at.getTime() - since.getTime()) / 1000);
        since = null;
      }
    }
    return waits;
  });
}

it('comes to what a recount by hand comes to', async () => {
  await fc.assert(
    fc.asyncProperty(someLife, async (deeds) => {
      const living = await aLivingShop(world());
      await live(world(), living, deeds);
      await look(living.shop.asSystem(), async (tx) => {
        const { workspaceId } = tx;
        const said = await sql<Said>`
          select conversation_id, author_kind as by, sent_at as at from messages
          where workspace_id = ${workspaceId} and visibility = 'public' order by conversation_id, number
        `.execute(tx.db);
        const waits = await sql<{ seconds: number }>`
          select extract(epoch from answered_at - started_at)::double precision as seconds from turn_measures
          where workspace_id = ${workspaceId} and begun_by = 'customer' and answered_at is not null
        `.execute(tx.db);
        const sorted = (all: readonly number[]) => all.map((one) => one.toFixed(3)).toSorted();
        expect(sorted(waits.rows.map(({ seconds }) => seconds))).toEqual(sorted(waitsOf(said.rows)));

        const contacts = await sql<{ person: string; reason: string | null; at: Date }>`
          select k.person_id as person, c.reason_key as reason, c.opened_at as at from conversations c
          join customers k on k.workspace_id = c.workspace_id and k.customer_id = c.customer_id
          where c.workspace_id = ${workspaceId}
        `.execute(tx.db);
        const now = tx.system.now().getTime();
        const byHand = firstContactResolution(
          contacts.rows.map((contact) => ({ ...contact, at: contact.at.getTime() })),
          1,
          now,
        );
        const resolved = await sql<{ share: number | null }>`
          select avg((next_same_at is null or next_same_at > opened_at + interval '1 day')::int)::double precision as share
          from conversation_measures
          where workspace_id = ${workspaceId} and opened_at + interval '1 day' <= ${new Date(now)}
        `.execute(tx.db);
        expect(resolved.rows[0]?.share ?? null).toBe(byHand);

        const time = await sql<{ exclusive: number; busy: number; held: number; spells: number }>`
          select (select coalesce(sum(exclusive_seconds), 0) from conversation_measures where workspace_id = ${workspaceId}) as exclusive,
            (select coalesce(sum(held_seconds), 0) from conversation_measures where workspace_id = ${workspaceId}) as held,
            (select coalesce(sum(busy_seconds), 0) from agent_hours where workspace_id = ${workspaceId}) as busy,
            (select coalesce(sum(held_seconds), 0) from agent_hours where workspace_id = ${workspaceId}) as spells
        `.execute(tx.db);
        const [sums] = time.rows;
        expect(sums?.exclusive).toBeCloseTo(sums?.busy ?? -1, 3);
        expect(sums?.held).toBeCloseTo(sums?.spells ?? -1, 3);
      });
    }),
    { numRuns: 5 },
  );
});

it('forgets a conversation that is gone when everything is counted anew', async () => {
  const living = await aLivingShop(world());
  const deed = { who: 0, where: 0, afterSeconds: 5 } as const;
  await live(world(), living, [
    { ...deed, does: 'write' },
    { ...deed, does: 'reply' },
  ]);
  expect((await measured(living))['turn_measures']).toHaveLength(1);
  await transact(living.shop.asSystem(), (tx) =>
    tx.db.deleteFrom('conversations').where('workspaceId', '=', tx.workspaceId).execute(),
  );
  await recounted(living);
  const { online_spells: _, ...left } = await measured(living);
  expect(Object.values(left).flat()).toEqual([]);
});
