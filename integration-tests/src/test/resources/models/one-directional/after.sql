insert into movie values (1), (2);
insert into actor values (1), (2);
insert into movie_actors values (1, 1), (1, 2), (2, 2);
delete from movie where id = 1;
-- rows: 2
select count(*) from actor;
delete from actor where id = 2;
-- rows: 0
select count(*) from movie_actors;
-- rows: 2
select id from movie;
