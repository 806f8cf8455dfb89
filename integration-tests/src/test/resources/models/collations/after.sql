-- by bytes, capitals come first
-- only: postgresql
-- rows: C | b
select name from person order by name;
