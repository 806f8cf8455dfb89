insert into invoice (id, mood) values (1, 'PAID');
insert into refund values (1, 'PAID'), (2, 'NEW');
