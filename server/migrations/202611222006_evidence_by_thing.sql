-- Which findings rest on a conversation, survey or alert is asked beside each of these. A new index; the old server runs on.
create index finding_evidence_ref on finding_evidence (workspace_id, ref) where ref is not null;
