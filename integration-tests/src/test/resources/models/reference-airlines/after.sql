insert into "Airlines" ("AirlineShortCode") values ('AAL');
insert into "CabinClasses" ("AirlineShortCode", "Name") values ('AAL', 'Economy');
-- refused
insert into "CabinClasses" ("AirlineShortCode") values ('XXX');
-- refused
delete from "Airlines";
delete from "CabinClasses";
delete from "Airlines";
