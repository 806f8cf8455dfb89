-- rows: ADA
select code from customer;
