-- rows: 1 Ada | 3 Cem | 4 Dan
select id, name from users order by id;
