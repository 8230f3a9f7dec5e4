-- What was behind a follow-up, as a reason of the shop's tree: said when it is finished.
-- Safe while the old server runs: it writes the table without the column, which may be empty.
alter table follow_ups add column cause_key text;
