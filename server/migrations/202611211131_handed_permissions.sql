-- Which rights a shop's built-in roles were given already, so that an upgrade hands out the new ones and no old ones.
-- Safe while the old server runs: nothing reads it yet. Shops made before it are filled at the next start.

create table handed_permissions (
  workspace_id uuid not null,
  permission text not null,
  primary key (workspace_id, permission)
);
select platform.guard('handed_permissions');
