-- A million entries (or as many as the setting board.entries says) of a board that has grown for two years, skewed as
-- travellers are: few destinations have most plans, few plans most hearts, few authors most followers; summer is busy.
with seed as (
  select setseed(0.42)
), drawn as materialized (
  select i, random() as place, random() as heart, random() as fame, random() as size, random() as length,
         random() as money, random() as season, random() as taste, random() as spot,
         now() - power(random(), 1.3) * interval '730 days' as shared_at
  from seed, generate_series(1, current_setting('board.entries')::int) as i
), placed as (
  select drawn.*, place.*, fame.level,
         case when money < 0.1 then null
              else (shared_at + season * season * interval '200 days')::date end as start_date
  from drawn
  cross join lateral (
    select case when place < 0.22 then array['jeju', '제주', '1'] when place < 0.40 then array['busan', '부산', '2']
                when place < 0.55 then array['seoul', '서울', '3'] when place < 0.65 then array['gangneung', '강릉', '4']
                when place < 0.74 then array['gyeongju', '경주', '5'] when place < 0.80 then array['jeonju', '전주', '6']
                when place < 0.85 then array['sokcho', '속초', '7'] when place < 0.89 then array['yeosu', '여수', '8']
                when place < 0.92 then array['incheon', '인천', '9'] when place < 0.94 then array['daegu', '대구', '10']
                when place < 0.96 then array['suwon', '수원', '11'] when place < 0.97 then array['andong', '안동', '12']
                else array['town' || floor(spot * 3000), '마을' || floor(spot * 3000), '13'] end as town
  ) as place
  cross join lateral (select least(21, floor(-ln(1 - fame) * 2))::int as level) as fame
), counted as (
  select placed.*, least(200000, floor(1 / (heart + 0.000005) - 1))::int as hearts,
         case when level = 0 then 0 else power(2, level - 1) end as weight
  from placed
)
insert into board_entry (plan_id, owner_id, shared_at, shared_seconds, location_key, start_month, days, won_each,
                         group_size, words, hearts, author_level, author_weight, trend)
select '01990000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'),
       '01980000-0000-7000-8000-' || lpad(to_hex(i / 7), 12, '0'),
       shared_at, extract(epoch from shared_at)::bigint, town[1],
       extract(year from start_date)::int * 100 + extract(month from start_date)::int,
       case when start_date is null then null else 1 + floor(power(length, 3) * 30) end,
       case when money < 0.15 then null else (20000 * exp(money * 5))::bigint end,
       1 + floor(power(size, 4) * 50),
       concat_ws(E'\n',
                 town[2] || (array['여행', '맛집여행', '가족여행', '힐링', '바다와카페', '한옥'])[1 + floor(taste * taste * 6)],
                 town[2], town[1],
                 case when i % 10000 = 77 then '하늘다람쥐' end,
                 case when start_date < now() - interval '300 days' and i % 40 = 3 then '옛날축제' end,
                 (select string_agg(chr(44032 + n * 7919 % 11172) || chr(44032 + n * 10477 % 11172)
                                    || chr(44032 + n * 177 % 11172), E'\n')
                  from generate_series(1, 8) as s,
                       lateral (select town[3]::int * 380
                                       + floor(power(spot * s * 97.13 - floor(spot * s * 97.13), 3) * 380)::int) as spot(n))),
       hearts, level, weight, ln(1.0 + hearts + weight) / ln(2.0) + extract(epoch from shared_at) / 604800.0
from counted
