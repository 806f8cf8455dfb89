-- aludel: upgrade expand | add index ix_players_name(name) to players | probe index players.ix_players_name
create index ix_players_name on players (name);

-- aludel: downgrade contract | drop index ix_players_name(name) of players | probe !index players.ix_players_name
drop index ix_players_name;
