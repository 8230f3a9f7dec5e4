import type pg from 'pg';

/** What waits to be done. */
export interface Backlog {
  /** Work whose moment has come or will come. */
  readonly waiting: number;
  /** Work whose moment has come and that nobody has taken up. */
  readonly due: number;
  /** How late the oldest of it is. */
  readonly dueLagSeconds: number;
  /** Work that was set aside after its last try. */
  readonly failed: number;
  /** Facts without a position. */
  readonly unsequenced: number;
  /** Age of the oldest of them; 0 when there is none. */
  readonly factsLagSeconds: number;
}

/** Looks across workspaces; whoever asks holds the role of the dispatcher. */
export async function readBacklog(client: Pick<pg.ClientBase, 'query'>): Promise<Backlog> {
  const { rows } = await client.query<Backlog>(`
    select count(*) filter (where failed_at is null)::int as waiting,
      count(*) filter (where failed_at is not null)::int as failed,
      count(*) filter (where ${isDue})::int as due,
      coalesce(extract(epoch from now() - min(due_at) filter (where ${isDue})), 0)::float as "dueLagSeconds",
      (select count(*)::int from unsequenced) as unsequenced,
      coalesce((select greatest(0, extract(epoch from now()) - ${momentOfId} / 1000.0)
        from unsequenced order by fact_id limit 1), 0)::float as "factsLagSeconds"
    from due`);
  const [backlog] = rows;
  if (!backlog) throw new Error('an aggregate answers one row');
  return backlog;
}

const isDue = 'failed_at is null and due_at <= now() and (leased_until is null or leased_until < now())';
/** A UUIDv7 begins with its moment: 48 bits of milliseconds. */
const momentOfId = `('x' || left(replace(fact_id::text, '-', ''), 12))::bit(48)::bigint`;
