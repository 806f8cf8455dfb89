insert into member values (1, 'Ada', null, 'n', 'c', 'd');
insert into member values (2, 'Ada', null, 'm', 'b', 'e');
-- refused
insert into member values (3, 'Cem', null, 'n', 'a', 'f');
delete from member where id = 2;
