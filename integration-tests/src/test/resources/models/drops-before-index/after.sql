-- rows: 1 3
select id, kept from gone;
-- rows: 1 3 a
select id, kept, name from changed;
-- rows: 1 2 4
select id, fresh, kept from renamed;
delete from gone;
delete from changed;
delete from renamed;
