-- rows: PAID NEW
select named, typed from invoice;
-- refused
update invoice set named = 'OTHER';
-- refused
update invoice set typed = 'OTHER';
