insert into player (name) values ('Ada');
insert into player (id, name) values (7, 'Ben');
insert into ticket (name) values ('a'), ('b');
-- rows: 100 | 110
select no from ticket order by no;
-- refused: 428C9 90154 42542
insert into ticket (no, name) values (1, 'c');
insert into plain values (1, 'x');
