import { expect, it } from 'vitest';
import { useOldDatabase } from './old-database.ts';

const { upTo, rows } = useOldDatabase();

it('takes from the trail where customers were, and nothing else; it stays as closed as before', async () => {
  await upTo('202611231422_addresses_of_customers.sql');
  await rows(`
    insert into facts (workspace_id, fact_id, position, kind, actor_kind, address, cause, occurred_at, payload)
    select '01930000-0000-7000-8000-000000000001', gen_random_uuid(), n, kind, kind, '198.51.100.7', cause, now(), '{}'
    from (values (1, 'member', null), (2, 'visitor', null), (3, 'system', 'portal'), (4, 'system', 'reset')) f (n, kind, cause)`);
  await upTo();
  const kept = await rows(
    'select actor_kind as kind, cause from facts where address is not null order by position',
  );
  expect(kept).toEqual([
    { kind: 'member', cause: null },
    { kind: 'system', cause: 'reset' },
  ]);
  await expect(rows('update facts set address = null')).rejects.toMatchObject({ code: '42501' });
});
