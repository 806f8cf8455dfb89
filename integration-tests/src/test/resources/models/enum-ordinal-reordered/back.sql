-- rows: 1 0 | 2 1
select id, state from invoice order by id;
