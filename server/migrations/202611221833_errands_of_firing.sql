-- Steps of one firing that are due together go in their order, so each looks for those before it. Safe while the old server
-- runs: an index more.
create index rule_errands_of_firing on rule_errands (workspace_id, firing_id);
