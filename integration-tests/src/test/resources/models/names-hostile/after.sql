-- reserved names that are regular are quoted in the case that each database folds to
insert into "Order Line" ({name user}, {name select}, "Group by", "say ""when""") values (1, 's', 'g', 2);
-- rows: it's; so
select "größe" from "Order Line";
-- refused
update "Order Line" set "Group by" = 'it''s';
delete from "Order Line";
