insert into member (id, mail, name) values (1, 'm', 'a');
-- what's carried along doesn't make it another
-- refused
insert into member (id, mail, name) values (2, 'm', 'b');
