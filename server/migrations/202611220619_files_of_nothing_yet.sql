-- What a visitor uploaded and did not send yet becomes theirs who they turn out to be; it is looked up by who sent it.
-- Safe while the old server runs: an index alone, small because files are sent within minutes or taken away.
create index files_of_nothing_yet on files (workspace_id, created_by_id) where attached_at is null;
