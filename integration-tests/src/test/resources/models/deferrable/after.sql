-- refused
insert into node values (3, 4, 3, null);
begin; set constraints all deferred; insert into node values (3, 4, 3, 4); insert into node values (4, null, 4, null); commit;
-- rows: 1 2 | 2 1 | 3 3 | 4 4
select id, position from node order by id;
