-- refused: 428C9 90154 42542 42Z23
insert into player (id, name) values (8, 'Cem');
insert into ticket ({name no}, name) values (1, 'c');
insert into plain (name) values ('y');
-- rows: 2
select count(*) from plain;
