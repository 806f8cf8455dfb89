-- not: mysql
insert into geo.area (code, name) values ('W', 'West');
-- no insert draws from a sequence there
-- only: mysql
insert into geo.area (id, code, name) values (1, 'W', 'West');
insert into "Sales"."Office" values (1, (select id from geo.area));
insert into note values (1, 1);
-- refused
delete from geo.area;
delete from note;
delete from "Sales"."Office";
delete from geo.area;
