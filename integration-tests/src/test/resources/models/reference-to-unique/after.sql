update region set code = 'N';
-- rows: 1 N | 2 null
select id, region from city order by id;
delete from region;
-- rows: 2
select id from city;
