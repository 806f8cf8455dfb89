-- rows: 1 PAID
select id, state from invoice;
