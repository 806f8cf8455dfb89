insert into gone (id, dropped, kept) values (1, 2, 3);
insert into changed (id, dropped, kept, name) values (1, 2, 3, 'a');
insert into renamed (id, old, dropped, kept) values (1, 2, 3, 4);
