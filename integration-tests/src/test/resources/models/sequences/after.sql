-- not: mysql
insert into credit_note (no) values (default);
-- no insert draws from a sequence there
-- only: mysql
insert into credit_note (no) values (1002);
-- the counter goes on, whatever it's called; MariaDB has taken a thousand numbers ahead, which are lost with the name
-- only: mariadb
-- rows: 1
select count(*) from credit_note where no >= 2000;
-- not: mariadb
-- rows: 1
select count(*) from credit_note where no in (1002, 1003);
