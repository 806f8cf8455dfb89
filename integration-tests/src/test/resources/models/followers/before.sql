insert into users values (1, 'Ada'), (2, 'Ben'), (3, 'Cem'), (4, 'Dan');
