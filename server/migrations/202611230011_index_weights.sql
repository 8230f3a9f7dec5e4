-- How much attitude, quality and efficiency count in the shop's satisfaction index; equal until somebody says otherwise.
-- Safe while the old server runs: columns with defaults that it does not write.
alter table survey_settings add column attitude_weight integer not null default 1 check (attitude_weight between 0 and 100);
alter table survey_settings add column quality_weight integer not null default 1 check (quality_weight between 0 and 100);
alter table survey_settings add column efficiency_weight integer not null default 1 check (efficiency_weight between 0 and 100);
alter table survey_settings add constraint some_weight check (attitude_weight + quality_weight + efficiency_weight > 0);
