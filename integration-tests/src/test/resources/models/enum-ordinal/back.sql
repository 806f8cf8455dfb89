-- rows: 1 1
select id, state from invoice;
