-- rows: 1 HOME 12
select person_id, kind, number from person_phones;
insert into person_phones (person_id, kind, number) values (1, 'FAX', '13');
-- refused
insert into person_phones (person_id, kind, number) values (1, 'HOME', '14');
-- refused
insert into person_phones (person_id, kind, number) values (1, 'SHIP', '15');
insert into person_visits (person_id, visits_key, visits) values (1, 'Rome', date '2024-01-01');
delete from person_phones where kind = 'FAX';
