-- the row follows its constant
-- rows: 1 SETTLED
select id, state from invoice;
insert into invoice values (2, 'DRAFT');
-- refused
insert into invoice values (3, 'PAID');
-- the order is that of the constants
-- rows: DRAFT | SETTLED
select state from invoice order by state;
delete from invoice where id = 2;
