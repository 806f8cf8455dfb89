-- rows: 1 1
select id, team_id from ball;
-- a row of the other table stands once
insert into team values (2);
-- refused
insert into team_cups values (2, 1);
insert into team_shelf (team_id, cup_id, shelf_order) values (1, 1, 0);
-- refused
delete from team where id = 1;
update ball set team_id = null;
-- players go with their team, as the cascade says
delete from team where id = 1;
-- rows: none
select id from player;
-- rows: 1
select id from cup;
