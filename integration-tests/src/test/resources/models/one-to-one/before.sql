insert into locker values (1), (2);
insert into player values (1, null);
