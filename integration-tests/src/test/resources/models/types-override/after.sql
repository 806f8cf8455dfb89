update invoice set rate = 12345678.5, code = '12345678';
-- rows: 12345678.5000 paid late 10.20
select rate, remarks, total from invoice;
delete from invoice;
