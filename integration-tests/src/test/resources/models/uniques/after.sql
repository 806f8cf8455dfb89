-- NULLs count as equal now
-- refused
insert into member values (2, 'Ada', null, 'n', 'c', 'e');
insert into member values (2, 'Ben', null, 'n', 'c', 'e');
delete from member where id = 2;
