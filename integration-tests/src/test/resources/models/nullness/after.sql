-- rows: 1 nobody 2 18 x 10
select id, name, goals, age, club, shirt from player;
insert into player (id, name, shirt) values (2, 'Ben', 9);
-- refused
insert into player (id, shirt) values (3, 9);
delete from player where id = 2;
