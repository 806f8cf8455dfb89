insert into item values (1, 1, 1, 2, 'c', 'n');
-- refused
update item set qty = 0;
-- refused
update item set net = 3;
-- refused
update item set note = '';
-- refused
update item set code = 'it''s';
