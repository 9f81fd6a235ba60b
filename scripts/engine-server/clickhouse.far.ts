// `npm run test:far`: the same against ClickHouse, whose library is 540 MB.
import { openClickHouse } from './clickhouse.ts';
import { holdsTo } from './far-cases.ts';

holdsTo({
  open: openClickHouse,
  product: 'ClickHouse',
  values: [
    ['toInt8(1)', 'TINYINT', 1],
    ['toInt64(9007199254740993)', 'BIGINT', '9007199254740993'],
    ["toUInt256('99999999999999999999999999')", 'BIGNUM', '99999999999999999999999999'],
    ["toDecimal64('1.10', 2)", 'DECIMAL(18,2)', 1.1],
    ["toDecimal128('12345678901234567890.123456', 6)", 'DECIMAL(38,6)', '12345678901234567890.123456'],
    ['toFloat32(0.1)', 'FLOAT', 0.1],
    ['nan', 'DOUBLE', Number.NaN],
    ['-inf', 'DOUBLE', Number.NEGATIVE_INFINITY],
    ["toDate('2020-02-29')", 'DATE', '2020-02-29'],
    ["toDateTime('2020-01-02 03:04:05', 'Asia/Shanghai')", 'TIMESTAMPTZ', '2020-01-01T19:04:05Z'],
    ["toDateTime64('2020-01-02 03:04:05.6789', 6, 'UTC')", 'TIMESTAMPTZ', '2020-01-02T03:04:05.678900Z'],
    ["toDateTime64('2020-01-02 03:04:05', 9, 'UTC')", 'TIMESTAMPTZ', '2020-01-02T03:04:05Z'],
    ['true', 'BOOLEAN', true],
    ['null', 'VARCHAR', null],
    ['\'文本 "quoted"\nline\'', 'VARCHAR', '文本 "quoted"\nline'],
    ["toLowCardinality('a')", 'VARCHAR', 'a'],
    ["cast('x' as Enum8('x' = 1, 'y' = 2))", 'ENUM', 'x'],
    ['[1, null]', 'LIST', '[1,null]'],
    ["cast((1, 'x') as Tuple(a Int8, b String))", 'STRUCT', '{"a":1,"b":"x"}'],
    ["map('k', 1)", 'MAP', '{"k":1}'],
  ],
  writes: [
    'create table x (i Int8) engine = Memory',
    'drop table facts',
    'set readonly = 0',
    'select 1 settings readonly = 0',
    "insert into function file('x.csv') select 1",
    "select * from file('/etc/passwd', LineAsString)",
    "select * from url('http://localhost:1/', LineAsString)",
  ],
  endless: 'select sum(sipHash64(number)) from numbers(1000000000000)',
});
