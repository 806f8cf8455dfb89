insert into shop.customer (name) values ('Ada'), ('Ben');
insert into shop.basket values (1, 2);
