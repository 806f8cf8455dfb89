-- not: sqlite mariadb mysql
insert into article (id, tags, authors, pages) values (1, array['a', 'b'], array['Ada'], array[1, 2]);
-- only: sqlite mariadb mysql
insert into article (id, tags, authors, pages) values (1, '["a", "b"]', '["Ada"]', '[1, 2]');
