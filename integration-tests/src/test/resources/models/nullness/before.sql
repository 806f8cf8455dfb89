insert into player (id, goals) values (1, 2);
