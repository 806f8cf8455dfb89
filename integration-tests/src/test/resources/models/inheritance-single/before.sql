insert into payment (id, kind, amount, number) values (1, 'card', 10, '4711');
