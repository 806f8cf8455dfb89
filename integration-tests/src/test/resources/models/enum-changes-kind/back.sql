-- rows: PAID NEW
select named, typed from invoice;
