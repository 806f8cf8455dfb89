-- not: mysql
insert into crm.customer (name) values ('Cem');
-- no insert draws from a sequence there
-- only: mysql
insert into crm.customer (id, name) values (3, 'Cem');
-- not: mariadb
-- rows: 1 Ada | 2 Ben | 3 Cem
select id, name from crm.customer order by id;
-- MariaDB has taken a thousand numbers ahead, which are lost with the sequence's name
-- only: mariadb
-- rows: 1 Ada | 2 Ben | 1001 Cem
select id, name from crm.customer order by id;
-- refused
delete from crm.customer;
