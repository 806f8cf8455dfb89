-- aludel: upgrade expand | add column players.team_id | probe column players.team_id
alter table players add column team_id bigint;

-- aludel: upgrade data | run the data step | java

-- aludel: upgrade contract | set players.team_id not null | probe notnull players.team_id
alter table players alter column team_id set not null;

-- aludel: downgrade guard | players must have a team
select 1 from players where team_id is null;

-- aludel: downgrade data | run the data step | java
