insert into everything (id, flag, tiny, small, whole, real, twice, letter, text, birthday, moment, instant, uuid, colour)
values (1, true, 1, 2, 3, 1.5, 2.5, 'x', 'text', date '2024-02-29', timestamp '2024-02-29 12:30:00', current_timestamp,
  '00000000-0000-4000-8000-000000000001', 'RED');
