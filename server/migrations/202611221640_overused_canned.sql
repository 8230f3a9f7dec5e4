-- What an agent says all day, and what a conversation's customer was told with canned replies, is looked up while somebody writes.
-- Safe while the old server runs: indexes only.
create index canned_uses_by_member on canned_uses (workspace_id, member_id, used_at) where not is_edited;
create index canned_uses_by_conversation on canned_uses (workspace_id, conversation_id, used_at) where not is_edited;
