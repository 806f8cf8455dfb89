insert into member values (2, 'ADA', 1);
-- refused
insert into member values (3, 'ADA', 1);
delete from member where id = 2;
