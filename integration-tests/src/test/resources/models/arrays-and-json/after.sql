-- not: sqlite mariadb mysql
update article set pages = array[9000000000, 2];
-- not: sqlite mariadb mysql
-- rows: a Ada 9000000000
select tags[1], authors[1], pages[1] from article;
-- only: sqlite mariadb mysql
update article set pages = '[9000000000, 2]';
-- only: sqlite
-- rows: a Ada 9000000000
select json_extract(tags, '$[0]'), json_extract(authors, '$[0]'), json_extract(pages, '$[0]') from article;
-- only: mariadb mysql
-- rows: a Ada 9000000000
select json_value(tags, '$[0]'), json_value(authors, '$[0]'), json_value(pages, '$[0]') from article;
-- not: h2
-- rows: {}
select extras from article;
delete from article;
