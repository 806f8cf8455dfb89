insert into invoice (id, rate, remarks, total, code) values (1, 1.2345, 'paid late', 10.20, '1234567');
