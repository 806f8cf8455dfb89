insert into club.team values ('?');
-- refused
insert into links.squad (player_id, team_code) values (1, '?');
insert into links.player_names (player_id, names) values (1, 'Al');
insert into club.player values (2);
-- refused
insert into links.player_names (player_id, names) values (2, 'Al');
delete from club.player;
-- rows: 0
select count(*) from links.squad;
