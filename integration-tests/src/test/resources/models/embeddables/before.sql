insert into customer (id, street, zip_code) values (1, 'Main Street', '1010');
