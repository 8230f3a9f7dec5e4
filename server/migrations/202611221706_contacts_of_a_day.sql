-- Whether a contact was its customer's first of a day: whoever asks three times a day is one who asked.
-- Safe while the old server runs: it knows nothing of the table, and the column has a default.
alter table conversation_measures add column is_first_of_day boolean not null default false;
