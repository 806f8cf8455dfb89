insert into line (order_id, {name no}, part) values (1, 1, 1), (1, 1, 2);
-- refused
insert into line (order_id, {name no}, part) values (1, 1, 2);
insert into shipment (id, line_order_id, line_no, line_part) values (1, 1, 1, 2);
-- refused
insert into shipment (id, line_order_id, line_no, line_part) values (2, 1, 1, 3);
delete from line where part = 2;
-- rows: 0
select count(*) from shipment;
delete from line;
