-- rows: Main Street null
select street, billing_street from customer;
