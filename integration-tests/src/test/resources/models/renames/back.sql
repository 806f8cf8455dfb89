-- rows: 1 ? A B 7
select id, mail, a, b, points from customer;
