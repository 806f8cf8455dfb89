insert into invoice values (1, 'PAID', 'NEW');
