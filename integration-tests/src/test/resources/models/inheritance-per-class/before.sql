insert into circle (id, radius) values (1, 2);
