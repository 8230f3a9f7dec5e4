-- A rule that goes by a moment begins anew when it is to go by another: the clock keeps which one it goes by.
-- Safe while the old server runs: a column that may be empty and that it does not read.
alter table rule_clocks add column rings_by text;
