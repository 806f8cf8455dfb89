insert into crm.customer (name) values ('Cem');
-- rows: 1 Ada | 2 Ben | 3 Cem
select id, name from crm.customer order by id;
-- refused
delete from crm.customer;
