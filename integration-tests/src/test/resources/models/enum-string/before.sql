insert into invoice (id, state) values (1, 'PAID'), (2, null);
-- refused
insert into invoice (id, state) values (3, 'DRAFT');
