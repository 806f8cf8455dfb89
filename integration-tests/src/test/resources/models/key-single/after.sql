-- rows: 3 ADA
select number, code from customer;
-- refused
insert into customer values ('BEN', 3);
