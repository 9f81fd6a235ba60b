/**
 * DuckDB's objections in Chinese. They are of few shapes, in which names, values and types of the query stand as they
 * were typed; what is of no shape keeps its English words behind a Chinese head.
 */

/** What each kind of them speaks of. */
const heads: Readonly<Record<string, string>> = {
  Parser: '语法错误',
  Binder: '查询不成立',
  Catalog: '没有找到',
  Conversion: '转换不了',
  'Out of Range': '超出范围',
  'Invalid Input': '输入不对',
  Constraint: '违反约束',
  IO: '读写失败',
  'Not implemented': '引擎没有这个功能',
  Permission: '不允许',
  INTERNAL: '引擎内部出错',
};

const sorts: Readonly<Record<string, string>> = {
  Table: '表',
  View: '视图',
  Type: '类型',
  Schema: '模式',
  'Scalar Function': '函数',
  'Aggregate Function': '聚合函数',
  'Table Function': '表函数',
};

/** `$1` and so on are the parts of the shape. */
const shapes: readonly (readonly [RegExp, string])[] = [
  [/^syntax error at or near (.+)$/s, '$1附近不合语法'],
  [/^syntax error at end of input$/, '语句没有写完'],
  [/^SELECT clause without selection list$/, 'select后面没有写要什么'],
  [/^unterminated quoted (?:string|identifier) at or near (.+)$/s, '$1的引号没有合上'],
  [/^Referenced column (.+?) not found in FROM clause!/s, 'from的表里没有列$1'],
  [/^Table (.+?) does not have a column named (".+?")/s, '表$1没有列$2'],
  [/^Referenced table (.+?) not found!/s, '没有在from里写表$1'],
  [/^Referenced update column (.+?) not found in table!/s, '表里没有要更新的列$1'],
  [/^Ambiguous reference to column name (.+?) \(use: (.+)\)$/s, '列$1在几个表里都有；请写明是哪一个：$2'],
  [
    /^column (.+?) must appear in the GROUP BY clause or/s,
    '列$1要写进group by，或放进聚合函数，例如any_value($1)',
  ],
  [
    /^No function matches the given name and argument types '(.+?)'\. You might/s,
    '没有参数类型如此的函数：$1；可能要先转换类型',
  ],
  [/^(?:WHERE|GROUP BY) clause cannot contain aggregates!/, 'where和group by里不能用聚合函数；请用having'],
  [/^aggregate function calls cannot be nested$/, '聚合函数不能套着聚合函数'],
  [/^ORDER term out of range - should be between (\d+) and (\d+)$/, 'order by的序号应在$1和$2之间'],
  [
    /^Set operations can only apply to expressions with the same number of result columns$/,
    'union等前后两个查询的列数要一样',
  ],
  [/^table (.+?) has (\d+) columns but (\d+) values were supplied$/s, '表$1有$2列，却给了$3个值'],
  [/^Table with name (.+?) already exists!$/s, '表$1已经有了'],
  [/^Could not find key (.+?) in struct/s, '结构里没有键$1'],
  [/^Could not convert string ('.*?') to ([A-Z0-9_]+)/s, '文字$1不是$2'],
  [/^date field value out of range: (.+)$/s, '没有$1这一天'],
  [/^Type \w+ with value (.+?) can't be cast because .* destination type (\w+)/s, '$1超出$2的范围'],
  [/^Overflow in \w+ of \w+ (\(.+\))!?$/s, '计算溢出：$1'],
  [/^More than one row returned by a subquery/, '当作一个值用的子查询给了不止一行；请加limit 1或聚合'],
  [/^No files found that match the pattern (.+)$/s, '没有这个文件：$1'],
];

/** Tables that are meant rather, and columns, as the engine guesses them. */
const hint = /(?:Did you mean:?|Candidate (?:bindings|tables|Entries):+(?: :)?) ?(".+?"(?:, ".+?")*)\??\s*$/s;

/** An objection of the engine, without the line it prints; what is no objection comes back as it is. */
export function toChinese(objection: string): string {
  const [, kind = '', words = ''] = /^([A-Z][A-Za-z ]*?) Error: (.*)$/s.exec(objection) ?? [];
  const head = heads[kind];
  if (!head) return objection;
  const missing = /^([A-Z][a-z]+(?: Function)?) with name (.+?) does not exist!/s.exec(words);
  const sort = sorts[missing?.[1] ?? ''];
  const shape = shapes.find(([pattern]) => pattern.test(words));
  if (!(missing && sort) && !shape) return `${head}：${words}`;
  const said =
    missing && sort
      ? `${sort}${missing[2]}`
      : (shape as (typeof shapes)[number])[1].replace(
          /\$(\d)/g,
          (_, at: string) => shape?.[0].exec(words)?.[Number(at)] ?? '',
        );
  const guess = hint.exec(words)?.[1];
  return `${head}：${said}${guess ? `；相近的有${guess}` : ''}`;
}
