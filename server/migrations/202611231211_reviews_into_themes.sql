-- What buyers write in reviews of their orders is read into themes, too.
-- Safe while the old server runs: sentences of reviews have all that the others have, and it shows none that it does
-- not know; reviews of which it reads past are among those of the past, and that work it does not know.

alter table lot_followers no force row level security;
alter table due no force row level security;
update lot_followers set fact_kinds = fact_kinds || '{store.ratings-changed}'
  where name = 'insights:texts' and not fact_kinds @> '{store.ratings-changed}';
-- What was written before is read in the background, from the first on, once no old server runs any more.
insert into due (workspace_id, due_id, kind, ref_id, due_at)
  select workspace_id, gen_random_uuid(), 'insights:past-reviews', '00000000-0000-0000-0000-000000000000',
    now() + interval '15 minutes'
  from lot_followers where name = 'insights:texts'
  on conflict do nothing;
alter table lot_followers force row level security;
alter table due force row level security;
