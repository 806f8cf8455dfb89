-- rows: 13.00 20.00 A
select gross, twice, loud from line;
update line set net = 20, twice = 7;
-- rows: 23.00 7.00
select gross, twice from line;
