insert into follows (follower_id, followed_id) values (1, 2), (2, 1), (2, 3), (3, 4), (4, 1);
-- one follows another once
-- refused
insert into follows (follower_id, followed_id) values (1, 2);
-- both columns are keys to users, and neither may be empty
-- refused
insert into follows (follower_id, followed_id) values (1, 9);
-- refused
insert into follows (follower_id, followed_id) values (9, 1);
-- refused
insert into follows (follower_id, followed_id) values (1, null);
-- dissociating deletes the association row alone
delete from follows where follower_id = 4 and followed_id = 1;
-- rows: 1 Ada | 2 Ben | 3 Cem | 4 Dan
select id, name from users order by id;
-- rows: 1 2 | 2 1 | 2 3 | 3 4
select follower_id, followed_id from follows order by follower_id, followed_id;
-- deleting a user deletes the association rows on either side and nothing else
delete from users where id = 2;
-- rows: 1 Ada | 3 Cem | 4 Dan
select id, name from users order by id;
-- rows: 3 4
select follower_id, followed_id from follows;
