-- Derby knows no statement that begins a transaction
-- not: derby
begin; insert into node values (1, 2, 1); insert into node values (2, null, 2); commit;
-- not: derby
begin; update node set position = 3 - position; commit;
-- refused
-- not: derby
begin; insert into node values (3, 9, 3); commit;
-- not: derby
rollback;
