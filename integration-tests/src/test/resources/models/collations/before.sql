insert into person values (1, 'a', 'b'), (2, 'B', 'C');
