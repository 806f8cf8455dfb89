update everything set tiny = 32000, small = 2000000000, whole = 9000000000, letter = 'xyz', colour = 'BLUE';
-- only: sqlite
-- rows: 32000 2000000000 9000000000 1.5 xyz 2024-02-29
select tiny, small, whole, real, letter, date(birthday) from everything;
-- not: sqlite
-- rows: 32000 2000000000 9000000000 1.5 xyz 2024-02-29
select tiny, small, whole, real, letter, cast(birthday as date) from everything;
delete from everything;
