-- A link whose answer was lost on its way can be followed once more by the browser that followed it, and by no other.
-- Safe while the old server runs: both columns are nullable, and it writes neither.
alter table portal_links
  -- Of a secret that the browser made before it followed the link.
  add column browser_hash text,
  -- The sign-in that the link began.
  add column session_id uuid;
