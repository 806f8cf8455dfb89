insert into customer (name) values ('Ada');
insert into part (name) values ('bolt');
insert into item (name) values ('nut');
-- rows: 3
select count(*) from (select created_at, updated_at from customer union all select created_at, updated_at from part
  union all select created_at, updated_at from item) t where created_at is not null and updated_at is not null;
-- rows: 1 0
select item_no, version from part;
