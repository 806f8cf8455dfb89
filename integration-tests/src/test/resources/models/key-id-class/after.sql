-- refused
insert into line (order_id, {name no}, quantity) values (7, 1, 1);
insert into purchase_order values (7);
insert into line (order_id, {name no}, quantity) values (7, 1, 1);
delete from line;
