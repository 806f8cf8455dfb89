-- rows: 1 2 two
select order_id, no, text from line;
