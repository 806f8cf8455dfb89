-- rows: 1 HOME 12
select person_id, phones_key, number from person_phones;
-- rows: 1 3 good
select person_id, scores_key, scores from person_scores;
delete from person;
-- rows: 0
select count(*) from person_phones;
