-- Who works in the shop: members, their roles and teams, and invitations to join.
-- Safe on an empty database; nothing runs on it yet.

create table roles (
  workspace_id uuid not null,
  role_id uuid not null,
  key text not null,
  name_zh text not null,
  name_en text not null,
  permissions text[] not null,
  is_built_in boolean not null,
  created_at timestamptz not null,
  primary key (workspace_id, role_id)
);
create unique index roles_by_key on roles (workspace_id, key);
select platform.guard('roles');

create table members (
  workspace_id uuid not null,
  member_id uuid not null,
  user_id text not null,
  name text not null,
  email text not null,
  role_id uuid not null,
  locale text not null,
  time_zone text not null,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (workspace_id, member_id)
);
create unique index members_by_user on members (workspace_id, user_id);
select platform.guard('members');

create table teams (
  workspace_id uuid not null,
  team_id uuid not null,
  name text not null,
  created_at timestamptz not null,
  archived_at timestamptz,
  primary key (workspace_id, team_id)
);
select platform.guard('teams');

create table team_members (
  workspace_id uuid not null,
  team_id uuid not null,
  member_id uuid not null,
  primary key (workspace_id, team_id, member_id)
);
create index team_members_by_member on team_members (workspace_id, member_id);
select platform.guard('team_members');

create table invitations (
  workspace_id uuid not null,
  invitation_id uuid not null,
  email text not null,
  name text not null,
  role_id uuid not null,
  secret_hash text not null,
  invited_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, invitation_id)
);
select platform.guard('invitations');
