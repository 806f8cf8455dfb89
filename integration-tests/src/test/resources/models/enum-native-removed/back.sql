-- rows: NEW | PAID
select state from refund order by state;
