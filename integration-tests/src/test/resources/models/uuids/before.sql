insert into session (name) values ('a'), ('b');
