-- aludel: upgrade expand | rename column players.position to role | probe column players.role & !column players.position
alter table players rename column position to role;

-- aludel: downgrade expand | rename column players.role to position | probe column players.position & !column players.role
alter table players rename column role to position;
