-- rows: 1 2
select order_id, position from line;
-- refused
delete from line;
