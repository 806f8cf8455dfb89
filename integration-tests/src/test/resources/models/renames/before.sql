insert into customer values (1, null, 'A', 'B', 7);
insert into purchase values (1, 1);
