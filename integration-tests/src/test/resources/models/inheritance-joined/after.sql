insert into person (id, dtype, name) values (7, 'M', 'Ada');
-- refused
insert into manager (person_id) values (7);
insert into employee (id, salary) values (7, 100);
insert into manager (person_id, since) values (7, null);
delete from manager;
delete from employee;
delete from person;
