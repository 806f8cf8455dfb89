-- rows: 3
select count(*) from shop.customer;
