insert into session (name) values ('c');
-- rows: 3
select count(distinct id) from session;
-- rows: 1
select count(token) from session where name = 'c';
