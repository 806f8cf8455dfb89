-- rows: 1 PAID NEW
select id, state, "Kind" from invoice;
insert into invoice (id, state) values (3, 'NEW');
