-- What platforms' own exports say of the shop and its agents, and whose the accounts in them are: a shop is judged by these.
-- Safe while the old server runs: it knows nothing of the tables.
create table told_figures (
  workspace_id uuid not null,
  row_id uuid not null,
  -- Which of the platforms' files.
  export text not null,
  platform text not null,
  shop text not null,
  -- Empty for the shop as a whole.
  account text not null,
  -- Local days, both meant.
  from_day date not null,
  to_day date not null,
  -- By the figure's key; what the file does not say is not there.
  figures jsonb not null,
  import_id uuid,
  changed_at timestamptz not null,
  primary key (workspace_id, row_id),
  check (from_day <= to_day)
);
create unique index told_figures_once on told_figures
  (workspace_id, export, shop, account, from_day, to_day);
create index told_figures_listed on told_figures (workspace_id, export, from_day, row_id);
select platform.guard('told_figures');

create table told_accounts (
  workspace_id uuid not null,
  account_id uuid not null,
  platform text not null,
  shop text not null,
  account text not null,
  member_id uuid,
  primary key (workspace_id, account_id)
);
create unique index told_accounts_once on told_accounts (workspace_id, platform, shop, account);
select platform.guard('told_accounts');
