-- Forms that ask customers for sensitive data outside of the chat; what they answer is encrypted.
-- Safe while the old server runs: it knows nothing of the table.

create table secure_forms (
  workspace_id uuid not null,
  secure_form_id uuid not null,
  conversation_id uuid not null,
  -- What it asks for, in order.
  asks text[] not null,
  -- Of the link's key: it cannot be told from this.
  key_hash text not null,
  asked_by uuid,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  filled_at timestamptz,
  revoked_at timestamptz,
  sealed_answers text,
  primary key (workspace_id, secure_form_id)
);
create unique index secure_forms_by_key on secure_forms (workspace_id, key_hash);
create index secure_forms_of_conversation on secure_forms (workspace_id, conversation_id);
select platform.guard('secure_forms');
