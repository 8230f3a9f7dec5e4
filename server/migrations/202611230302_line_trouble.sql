-- Why a platform's message service does not tell us of changes, for whoever looks at the connection.
-- Safe while the old server runs: the column may be empty, and it writes and reads none of it.

alter table store_askings add column line_trouble text;
