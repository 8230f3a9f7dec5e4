-- Who is away to agree at a provider is kept once for whatever is opened by consent: mailboxes, shops, and what comes.
-- Safe while the old server runs: it keeps those it sent away in tables of its own, which a later migration takes; whoever
-- comes back from one server to another within those ten minutes is told to begin anew.

create table consents (
  workspace_id uuid not null,
  consent_id uuid not null,
  -- What is opened, as the signature of its state has it, and which one of them.
  purpose text not null,
  subject_id uuid not null,
  -- Who began it; they must still be allowed to when they come back. Empty where a program did.
  member_id uuid,
  -- A keyed hash of what the browser keeps that began it: no other may end it.
  browser_print text not null,
  -- What proves to providers that want it that whoever brings the code is who asked for it (RFC 7636).
  sealed_verifier text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (workspace_id, consent_id)
);
create index consents_of_subject on consents (workspace_id, purpose, subject_id);
select platform.guard('consents');
