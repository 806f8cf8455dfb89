-- rows: Main Street 1010 null
select road, zip_code, plz from customer;
