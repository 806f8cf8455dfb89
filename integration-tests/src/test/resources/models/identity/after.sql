-- refused: 428C9 90154 42542
insert into player (id, name) values (8, 'Cem');
insert into ticket (no, name) values (1, 'c');
insert into plain (name) values ('y');
-- rows: 2
select count(*) from plain;
