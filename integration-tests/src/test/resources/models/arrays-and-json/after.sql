update article set pages = array[9000000000, 2];
-- rows: a Ada 9000000000
select tags[1], authors[1], pages[1] from article;
-- only: postgresql
-- rows: {}
select extras from article;
delete from article;
