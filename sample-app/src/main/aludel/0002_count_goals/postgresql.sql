-- aludel: upgrade expand | add column players.goals integer not null default 0 | probe column players.goals
alter table players add column goals integer default 0 not null;

-- aludel: downgrade contract | drop column players.goals | probe !column players.goals
alter table players drop column goals;
