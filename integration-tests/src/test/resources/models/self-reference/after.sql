insert into category values (1, 'a', null, null), (2, 'b', 1, 1);
-- refused
insert into category values (3, 'c', 9, null);
update category set twin_id = null;
delete from category where id = 1;
-- rows: 2 null
select id, parent_id from category;
