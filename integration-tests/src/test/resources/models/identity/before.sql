insert into player (name) values ('Ada');
insert into player (id, name) values (7, 'Ben');
-- Derby counts no further over rows that are there, as a guard says
-- not: derby
insert into ticket (name) values ('a'), ('b');
-- not: derby
-- rows: 100 | 110
select {name no} from ticket order by {name no};
-- refused: 428C9 90154 42542 42Z23
insert into ticket ({name no}, name) values (1, 'c');
insert into plain values (1, 'x');
