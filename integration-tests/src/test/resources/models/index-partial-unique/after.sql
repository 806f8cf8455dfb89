insert into member values (1, 'a', true), (2, 'a', false), (3, 'a', false);
-- refused
insert into member values (4, 'a', true);
