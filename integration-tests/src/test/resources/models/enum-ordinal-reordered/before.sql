insert into invoice values (1, 0), (2, 1);
