insert into invoice values (2, 2);
-- refused
insert into invoice values (3, 3);
-- rows: 1 1 | 2 2
select id, state from invoice order by id;
delete from invoice where id = 2;
