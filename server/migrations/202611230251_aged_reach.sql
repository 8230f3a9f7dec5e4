-- An address or number that the shop keeps no longer is not shown by way of what the vendor calls the same customer.
-- Safe while the old server runs: it does not name the column, which the database fills.
alter table customer_identities add column is_aged boolean not null default false;
