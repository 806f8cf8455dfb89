insert into invoice values (1, 'PAID');
-- refused
insert into invoice values (2, 'VOID');
