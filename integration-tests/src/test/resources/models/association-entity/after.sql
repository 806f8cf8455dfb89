update membership set shirt = 9;
-- refused
insert into membership (player_id, team_id, shirt) values (2, 1, 9);
insert into membership (player_id, team_id, shirt, sponsor_id) values (2, 1, 10, 1);
-- rows: 1 9 | 2 10
select player_id, shirt from membership order by player_id;
