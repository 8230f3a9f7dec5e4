-- Customers come back by themselves: the shop's portal, the codes and links that let people in, and who is in.
-- Safe while the old server runs: nothing asks for these tables, and the new column is nullable.
create table portals (
  workspace_id uuid not null,
  is_on boolean not null,
  colour text not null,
  title_zh text not null,
  title_en text not null,
  welcome_zh text not null,
  welcome_en text not null,
  -- Forms that anybody may answer there.
  form_ids uuid[] not null,
  primary key (workspace_id)
);
select platform.guard('portals');

-- A code that was mailed. Neither the address nor the code can be read from here: both are keyed hashes.
create table portal_codes (
  workspace_id uuid not null,
  code_id uuid not null,
  email_print text not null,
  address_print text not null,
  code_hash text not null,
  tries integer not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (workspace_id, code_id)
);
create index portal_codes_by_email on portal_codes (workspace_id, email_print, created_at);
create index portal_codes_by_address on portal_codes (workspace_id, address_print, created_at);
create index portal_codes_by_age on portal_codes (workspace_id, created_at);
select platform.guard('portal_codes');

-- A link that a member made for one customer; it opens once.
create table portal_links (
  workspace_id uuid not null,
  link_id uuid not null,
  customer_id uuid not null,
  token_hash text not null,
  made_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (workspace_id, link_id)
);
create unique index portal_links_by_token on portal_links (workspace_id, token_hash);
create index portal_links_by_age on portal_links (workspace_id, created_at);
select platform.guard('portal_links');

-- Who is signed in. `proven_email` is what they proved; null for whoever came by a link.
create table portal_sessions (
  workspace_id uuid not null,
  session_id uuid not null,
  customer_id uuid not null,
  proven_email text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (workspace_id, session_id)
);
create index portal_sessions_by_age on portal_sessions (workspace_id, expires_at);
select platform.guard('portal_sessions');

-- The address whose mailbox the customer showed to be theirs, in lower case. It counts while it is still the record's.
alter table customers add column proven_email text;
create index customers_by_proven_email on customers (workspace_id, proven_email) where proven_email is not null;
