insert into stadium (name, seats) values ('Wembley', 90000);
insert into {name match} (id) values (1);
