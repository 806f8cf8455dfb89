-- rows: 1 2 two
select order_id, {name no}, text from line;
