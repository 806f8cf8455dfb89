insert into person values (1);
insert into person_nicknames values (1, 'Al');
insert into person_days values (1, 'MON');
insert into phone values (1, '123', true);
