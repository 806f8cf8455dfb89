insert into region values (1, 'AT', 'W');
insert into city values (1, 'AT', 'W'), (2, null, null);
-- refused
insert into city values (3, 'AT', 'N');
