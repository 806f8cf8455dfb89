insert into invoice (text) values ('a');
insert into credit_note (no) values (default);
-- rows: 1000 5
select no, slot from invoice;
-- rows: 1001
select no from credit_note;
