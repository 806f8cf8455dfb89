insert into person values (1);
insert into person_phones (person_id, phones_key, number) values (1, 'HOME', '12');
insert into person_scores (person_id, scores_key, scores) values (1, 3, 'good');
