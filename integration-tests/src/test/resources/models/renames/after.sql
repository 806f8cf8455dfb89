-- rows: 1 ? B A 7
select id, email, a, b, score from client;
-- rows: 1
select client_id from purchase;
