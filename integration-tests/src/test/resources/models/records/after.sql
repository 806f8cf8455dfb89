-- rows: Wembley 90000
select name, places from stadium;
-- rows: 1 1
select id, stadium_id from {name match};
-- refused
insert into {name match} (id) values (2);
