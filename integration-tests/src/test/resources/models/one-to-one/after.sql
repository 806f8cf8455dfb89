-- rows: 1 1
select id, locker_id from player;
-- refused
insert into player (id, locker_id) values (2, 1);
-- refused
insert into player (id, locker_id) values (2, null);
delete from locker where id = 1;
-- rows: 0
select count(*) from player;
