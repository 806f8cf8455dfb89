insert into game values (1);
insert into player values (1);
-- one player may stand at two places
insert into game_line_up (game_id, player_id, line_up_order) values (1, 1, 0), (1, 1, 1);
-- refused
insert into game_line_up (game_id, player_id, line_up_order) values (1, 1, 1);
insert into game_goals (game_id, goals, goals_order) values (1, 7, 0), (1, 7, 1);
delete from game;
-- rows: 0
select count(*) from game_goals;
