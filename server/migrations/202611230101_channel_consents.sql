-- Owners of mailboxes who were sent to their provider to agree: what their browser must bring back.
-- Safe while the old server runs: a new table, which it does not know.

create table channel_consents (
  workspace_id uuid not null,
  consent_id uuid not null,
  account_id uuid not null,
  -- Who began it; they must still be allowed to when they come back. Empty where a program did.
  member_id uuid,
  -- A keyed hash of what the browser keeps that began it: no other may end it.
  browser_print text not null,
  -- What proves to the provider that whoever brings the code is who asked for it (RFC 7636).
  sealed_verifier text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (workspace_id, consent_id)
);
create index channel_consents_of_account on channel_consents (workspace_id, account_id);
select platform.guard('channel_consents');
