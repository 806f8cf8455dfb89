-- rows: NEW PAID
select state, mood from invoice;
-- rows: PAID | NEW
select state from refund order by state;
-- refused
update refund set state = 'VOID';
