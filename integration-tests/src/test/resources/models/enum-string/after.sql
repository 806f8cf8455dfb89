-- rows: 1 SETTLED NEW | 2 null NEW
select id, state, "Kind" from invoice order by id;
update invoice set state = 'DRAFT' where id = 2;
-- refused
insert into invoice (id, state) values (3, 'VOID');
-- refused
insert into invoice (id, state) values (3, 'PAID');
-- the way down would lose this one
delete from invoice where id = 2;
