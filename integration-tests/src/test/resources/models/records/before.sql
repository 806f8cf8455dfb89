insert into stadium (name, seats) values ('Wembley', 90000);
insert into match (id) values (1);
