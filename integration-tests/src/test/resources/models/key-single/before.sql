insert into customer values ('ADA');
