insert into member (id, mail, active) values (1, 'a', true);
-- refused
insert into member (id, mail, active) values (2, 'a', true);
delete from member;
