update item set gross = 200;
-- refused
update item set note = '';
update item set gross = 2;
