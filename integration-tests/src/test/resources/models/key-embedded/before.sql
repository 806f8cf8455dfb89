insert into line values (1, 2, 'two');
insert into note values (1, 1, 2);
