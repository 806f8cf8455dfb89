-- Derby knows no statement that begins a transaction
-- refused
-- not: derby
insert into node values (3, 4, 3, null);
-- not: derby
begin; set constraints all deferred; insert into node values (3, 4, 3, 4); insert into node values (4, null, 4, null); commit;
-- rows: 1 2 | 2 1 | 3 3 | 4 4
-- not: derby
select id, position from node order by id;
