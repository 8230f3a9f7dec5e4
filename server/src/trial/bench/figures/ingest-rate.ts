import { sendVisitorMessage } from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import type { OwnServer } from '../../own-server.ts';
import { openConfiguredSystem, shopContext } from '../fill.ts';
import { actionOf, asVisitor } from '../store-rate.ts';
import { timed } from '../timed.ts';

/** Messages a second, each with its fact: nobody following for metric rows, and with the rows made meanwhile. */
export interface Ingest {
  readonly without: number;
  readonly withRows: number;
}

/** As many write side by side in a busy shop, each now and then. */
const visitorsCount = 2_000;
const [connections, turns] = [10, 2];
const follower = 'insights:measures';

/**
 * Stores without HTTP as fast as it goes, in turns, without metric rows and with them. While it goes as fast as that a lot of
 * rows is made now and then, with a rest of up to a minute between: a turn has to be longer to tell what they cost.
 */
export async function ingestRate(server: OwnServer, turnSeconds: number): Promise<Ingest> {
  const opened = await openConfiguredSystem(server);
  try {
    const { ctx } = await shopContext(opened.system);
    const store = actionOf(sendVisitorMessage.name);
    const visitors = Array.from({ length: visitorsCount }, () => asVisitor(ctx));
    let next = 0;
    const act = (): Promise<unknown> => {
      const body = { clientMessageId: v7(), text: '你好，请问这件还有货吗？' };
      return store(visitors[next++ % visitors.length] ?? ctx, { params: {}, query: {}, body });
    };
    const rate = async (): Promise<number> => (await timed(act, connections, turnSeconds)).perSecond;
    const [without, withRows]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < turns; turn++) {
      const following = await rest(ctx);
      without.push(await rate());
      await goOn(ctx, following);
      withRows.push(await rate());
    }
    return { without: mean(without), withRows: mean(withRows) };
  } finally {
    await opened.close();
  }
}

type Following = readonly { readonly factKinds: string[]; readonly everySeconds: number }[];

/** Takes the follower away. Answers how it followed. */
async function rest(ctx: Context): Promise<Following> {
  return transact(ctx, async (tx) => {
    const { rows } = await sql<Following[number]>`
      delete from lot_followers where workspace_id = ${tx.workspaceId} and name = ${follower}
      returning fact_kinds, every_seconds
    `.execute(tx.db);
    return rows;
  });
}

/** Puts it back at the end of the log. */
async function goOn(ctx: Context, following: Following): Promise<void> {
  await transact(ctx, async (tx) => {
    for (const { factKinds, everySeconds } of following) {
      await sql`
        insert into lot_followers (workspace_id, name, read_position, fact_kinds, every_seconds)
        select workspace_id, ${follower}, last_position, ${factKinds}::text[], ${everySeconds} from positions
        where workspace_id = ${tx.workspaceId}
      `.execute(tx.db);
    }
  });
}

function mean(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));
}
