-- rows: 1 2 | 2 0
select id, state from invoice order by id;
-- refused
update invoice set state = 3;
