-- not: mysql
insert into invoice (text) values ('a');
-- not: mysql
insert into credit_note (no) values (default);
-- no insert draws from a sequence there
-- only: mysql
insert into invoice (no, slot, text) values (1000, 5, 'a');
-- only: mysql
insert into credit_note (no) values (1001);
-- rows: 1000 5
select no, slot from invoice;
-- rows: 1001
select no from credit_note;
