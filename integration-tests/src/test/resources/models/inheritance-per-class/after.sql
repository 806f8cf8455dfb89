-- rows: 1 ?
select id, name from circle;
insert into square (id, name, side) values (1, 's', 1);
-- refused
insert into square (id, side) values (2, 1);
