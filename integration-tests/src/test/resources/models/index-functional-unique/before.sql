insert into member values (1, 'Ada');
-- refused
insert into member values (2, 'ADA');
