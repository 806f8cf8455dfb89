insert into player values (1);
insert into contract (player_id) values (1);
-- refused
insert into contract (player_id) values (1);
-- refused
insert into contract (player_id) values (2);
delete from player;
-- rows: 0
select count(*) from contract;
