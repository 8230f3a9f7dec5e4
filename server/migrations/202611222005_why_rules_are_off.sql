-- Why a rule switched itself off, in both languages and with its cause, so that the page can say what to mend.
-- Safe while the old server runs: it goes on with the column it knows, which nobody reads any more after this.

alter table rules add column switched_off jsonb;
update rules set switched_off = jsonb_build_object(
  'cause', 'failed',
  'action', split_part(switched_off_why, ': ', 1),
  'why', jsonb_build_object(
    'zh', substr(switched_off_why, strpos(switched_off_why, ': ') + 2),
    'en', substr(switched_off_why, strpos(switched_off_why, ': ') + 2)))
where switched_off_why is not null;
