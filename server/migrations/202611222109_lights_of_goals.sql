-- Goals tell of their lights once for each turn. New columns, null at first; the old server knows neither.
alter table goals add column set_by uuid;
alter table goals add column told_standing text check (told_standing in ('green', 'amber', 'red'));
