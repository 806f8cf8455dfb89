-- rows: 10.0.0.1/32 linux
select address, facts ->> 'os' from host;
insert into host (id) values (2);
-- rows: {}
select facts from host where id = 2;
delete from host;
