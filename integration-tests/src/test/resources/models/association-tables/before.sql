insert into club.player values (1);
insert into club.team values ('A');
insert into links.squad (player_id, team_code) values (1, 'A');
