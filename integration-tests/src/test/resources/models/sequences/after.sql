insert into credit_note (no) values (default);
-- the counter goes on, whatever it's called
-- rows: 1
select count(*) from credit_note where no in (1002, 1003);
