-- A finding says which thing of the shop was changed because of it, and in which version, so that one opens the other.
-- Safe while the old server runs: the columns may be null, and it neither reads nor writes them.

alter table findings add column standard_ref text, add column standard_version integer;
create index findings_by_standard on findings (workspace_id, standard_kind, standard_ref)
  where standard_ref is not null;
