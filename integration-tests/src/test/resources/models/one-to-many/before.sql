insert into team values (1);
insert into player values (1, 1);
insert into ball values (1, 1);
insert into cup values (1);
insert into team_cups values (1, 1);
