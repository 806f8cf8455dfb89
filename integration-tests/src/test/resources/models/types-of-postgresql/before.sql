insert into host values (1, '10.0.0.1', '{"os": "linux"}', to_tsvector('a b'), '[1,1024)');
