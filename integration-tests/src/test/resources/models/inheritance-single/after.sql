insert into bank values (1);
insert into payment (id, kind, amount, days, bank_id) values (2, 'transfer', 10, 3, 1);
-- rows: card 4711 null | transfer null 3
select kind, number, days from payment order by id;
