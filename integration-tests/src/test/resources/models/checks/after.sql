update item set note = '';
-- refused
update item set gross = 200;
update item set note = 'n';
