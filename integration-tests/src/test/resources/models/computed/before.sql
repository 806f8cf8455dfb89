insert into line (id, net, vat, plain) values (1, 10, 2, 'a');
-- rows: 12.00 20.00
select gross, twice from line;
-- refused: 428C9 90154 42513 42XA3 HY000 22
update line set gross = 1;
