-- not: mysql
insert into shop.customer (name) values ('Ada'), ('Ben');
-- no insert draws from a sequence there
-- only: mysql
insert into shop.customer (id, name) values (1, 'Ada'), (2, 'Ben');
insert into shop.basket values (1, 2);
