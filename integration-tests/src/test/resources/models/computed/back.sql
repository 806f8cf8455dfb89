-- rows: 22.00 40.00
select gross, twice from line;
