-- rows: 1 1 | 2 1
select player_id, team_id from membership order by player_id;
