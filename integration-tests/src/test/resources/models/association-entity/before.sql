insert into player values (1), (2);
insert into team values (1);
insert into membership values (1, 1);
