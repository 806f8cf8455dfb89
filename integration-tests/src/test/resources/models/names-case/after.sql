insert into "Person" (id, "Name", "birthDate") values (1, 'Ada', date '1815-12-10');
insert into "Item" (id, owner_id, "shortName") values (1, 1, 'a');
delete from "Item";
delete from "Person";
