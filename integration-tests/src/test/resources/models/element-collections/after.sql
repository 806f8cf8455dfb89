-- rows: 1 Al
select * from nick;
insert into person_days values (1, 'WED');
-- refused
insert into person_days values (1, 'THU');
insert into person_absences (person_id, absences, absences_order) values (1, date '2024-01-01', 0);
-- refused
delete from person;
delete from phone;
delete from person;
-- rows: 0
select count(*) from nick;
