-- rows: Wembley 90000
select name, places from stadium;
-- rows: 1 1
select id, stadium_id from match;
-- refused
insert into match (id) values (2);
