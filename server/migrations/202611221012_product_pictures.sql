-- Our own copies of products' pictures, so that nobody's browser calls the platform they come from.
-- Safe on a full database: columns that begin empty; a picture is fetched when its product is told of anew.

alter table products add column picture_file_id uuid;
alter table products add column picture_copied_from text;
