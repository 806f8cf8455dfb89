insert into player values (1), (2);
insert into team values ('A'), ('B');
insert into player_teams values (1, 'A'), (1, 'B'), (2, 'A');
insert into trial values (1, 'B');
-- refused
insert into player_teams values (1, 'A');
-- refused
insert into player_teams values (1, null);
-- refused
delete from team where code = 'B';
delete from player where id = 1;
-- rows: 2 A
select player_id, team_code from player_teams;
-- rows: 2
select count(*) from team;
