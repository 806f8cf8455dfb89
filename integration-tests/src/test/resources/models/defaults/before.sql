-- a client that knows nothing of created_at and updated_at
insert into article (name) values ('one');
-- rows: 0 it's true
select goals, state, case when active then 'true' else 'false' end from article;
-- rows: 1
select count(*) from article where created_at is not null and updated_at is not null;
update article set created_at = timestamp with time zone '2000-01-01 00:00:00+00', updated_at = timestamp with time zone '2000-01-01 00:00:00+00';
update article set name = 'two';
-- created_at stays, updated_at moves
-- rows: 1
select count(*) from article where created_at < timestamp with time zone '2001-01-01 00:00:00+00' and updated_at > timestamp with time zone '2001-01-01 00:00:00+00';
-- one who names the column has his way
update article set name = 'three', updated_at = timestamp with time zone '2000-01-01 00:00:00+00';
-- rows: 1
select count(*) from article where updated_at < timestamp with time zone '2001-01-01 00:00:00+00';
