insert into invoice values (1, 1);
-- refused
insert into invoice values (2, 2);
