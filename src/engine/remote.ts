/**
 * The seam's far side: DuckDB or ClickHouse at an address, asked over HTTP in ClickHouse's form (SQL in the body,
 * settings in the address, `Authorization: Basic`). Reads only, and nothing but the text of a query goes there.
 */

import type { QueryOptions, QueryResult, Row } from './database.ts';
import { QueryError } from './query-error.ts';
import { type QuerySource, readSchema, type SchemaTable, schemaSql } from './query-session.ts';
import { quoteText } from './quote.ts';
import { isQuestion } from './result-view.ts';
import { lineFormat, readTypedLines, toDuckDbType, toTypedResult } from './typed-lines.ts';

export interface RemoteOptions {
  readonly address: string;
  /** A token, or `name:password`; `''` for none. */
  readonly token: string;
  /** Origins that may be asked; the policy of the page allows no others. */
  readonly origins: readonly string[];
  readonly signal?: AbortSignal;
}

export interface RemoteEngine extends QuerySource {
  readonly product: 'DuckDB' | 'ClickHouse';
  readonly version: string;
  /** Address without what an address may hide: name, password, place. */
  readonly address: string;
}

/** What an answer may come to. Rows that are asked for without a limit come whole, within these, or not at all. */
export const remoteLimits = { rows: 1_000_000, bytes: 256 << 20, seconds: 60 } as const;

const hereIsNoAnswer = 5000;

const clickHouseSchema =
  'select table, name, type from system.columns where database = currentDatabase() order by table, position';

/**
 * Asks an engine who it is. Throws a sentence when the address may not be asked, is not reached, refuses the token or
 * answers in another form; of an address that may not be asked no request leaves.
 */
export async function openRemoteEngine(options: RemoteOptions): Promise<RemoteEngine> {
  const url = toAddress(options);
  const engine = { address: url.href, product: 'DuckDB' as RemoteEngine['product'] };
  const query = <R extends Row>(sql: string, asked: QueryOptions = {}) =>
    ask<R>(url, options.token, engine.product, sql, asked);
  const answer = await query('select version()', {
    limit: 1,
    ...(options.signal ? { signal: options.signal } : {}),
  });
  const version = String(answer.columns[0]?.get(0) ?? '');
  // DuckDB says v1.5.6, ClickHouse 26.7.2.1.
  engine.product = version.startsWith('v') ? 'DuckDB' : 'ClickHouse';
  const sql = engine.product === 'DuckDB' ? schemaSql : clickHouseSchema;
  const schema = async (): Promise<readonly SchemaTable[]> =>
    (await readSchema({ query }, sql)).map(({ name, columns }) => ({
      name,
      columns: columns.map((column) => ({ ...column, type: toDuckDbType(column.type) })),
    }));
  return { ...engine, version, query, schema };
}

function toAddress({ address, origins }: RemoteOptions): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  const list = origins.join(', ');
  if (!url) {
    throw remoteFault(
      `不是地址：${address}；请写成${origins[0] ?? 'https://data.example.org'}的样子`,
      `not an address: ${address}; write it like ${origins[0] ?? 'https://data.example.org'}`,
    );
  }
  if (!origins.includes(url.origin)) {
    throw remoteFault(
      `来源未获许可：${url.origin}；这里能问的是：${list || '（没有）'}`,
      `origin not allowed: ${url.origin}; asked can be: ${list || 'none'}`,
    );
  }
  if (url.username || url.password) {
    throw remoteFault(
      `地址里有密码：${url.origin}；请写到令牌一栏`,
      `a password in the address: ${url.origin}; write it into the field of the token`,
    );
  }
  url.hash = '';
  return url;
}

async function ask<R extends Row>(
  address: URL,
  token: string,
  product: RemoteEngine['product'],
  sql: string,
  { signal, limit = Number.POSITIVE_INFINITY }: QueryOptions,
): Promise<QueryResult<R>> {
  signal?.throwIfAborted();
  if (!isReading(sql)) {
    const begin = sql.trim().slice(0, 60);
    throw remoteFault(
      `只能读：${begin}；远端引擎上只问select、describe、show、summarize`,
      `for reading alone: ${begin}; ask a far engine to SELECT, DESCRIBE, SHOW or SUMMARIZE`,
    );
  }
  const start = performance.now();
  const id = crypto.randomUUID();
  const rows = Math.min(limit, remoteLimits.rows);
  const late = AbortSignal.timeout(remoteLimits.seconds * 1000 + hereIsNoAnswer);
  const stop = signal ? AbortSignal.any([signal, late]) : late;
  try {
    const response = await send(toRequest(address, id, rows), token, sql, stop);
    if (!response.ok || !response.body) throw refusal(address, response.status, await response.text(), sql);
    const lines = await readTypedLines(response.body, { rows, bytes: remoteLimits.bytes });
    if (limit === Number.POSITIVE_INFINITY && !lines.complete) throw tooMuch(address);
    return toTypedResult<R>(sql, address.href, lines, start);
  } catch (error) {
    if (!stop.aborted) throw error;
    if (product === 'ClickHouse') kill(address, token, id);
    if (signal?.aborted) throw signal.reason;
    throw remoteFault(
      `太慢：${address.href}过了${remoteLimits.seconds}秒没有答完；请缩小查询`,
      `too slow: ${address.href} has not answered in ${remoteLimits.seconds} seconds; narrow the query`,
    );
  }
}

/** What an engine would refuse is told here in the reader's language; that it writes nothing is for the engine to see to. */
function isReading(sql: string): boolean {
  return (
    isQuestion(sql) ||
    /^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)*(?:describe|desc|show|summarize|explain)\b/i.test(sql)
  );
}

/** The address with what ClickHouse takes as settings; DuckDB's server knows those it needs. */
function toRequest(address: URL, id: string, rows: number): URL {
  const url = new URL(address);
  const settings = {
    default_format: lineFormat,
    query_id: id,
    // Reads only; settings such as these may still be given.
    readonly: 2,
    max_execution_time: remoteLimits.seconds,
    // One more tells that there are more.
    max_result_rows: rows + 1,
    result_overflow_mode: 'break',
    cancel_http_readonly_queries_on_client_close: 1,
    // A failure comes as a failure, not amid the rows.
    wait_end_of_query: 1,
    date_time_output_format: 'iso',
    // What is missing stays missing, as in DuckDB.
    cast_keep_nullable: 1,
    output_format_json_quote_64bit_integers: 1,
    output_format_json_quote_decimals: 1,
    output_format_json_quote_denormals: 1,
    output_format_json_named_tuples_as_objects: 1,
  };
  for (const [name, value] of Object.entries(settings)) url.searchParams.set(name, String(value));
  return url;
}

async function send(url: URL, token: string, sql: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      body: sql,
      headers: token === '' ? {} : { Authorization: basic(token) },
      signal,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  } catch (error) {
    if (signal.aborted) throw error;
    const place = url.origin;
    throw remoteFault(
      `引擎没有回应：${place}；请看它是否在运行、网络是否通、是否许可本站来问（CORS）`,
      `engine not reached: ${place}; see that it runs, that the network is there, and that it lets this site ask (CORS)`,
      error,
    );
  }
}

/** A token alone is the password of ClickHouse's user `default`; DuckDB's server takes any name. */
function basic(token: string): string {
  const pair = token.includes(':') ? token : `default:${token}`;
  return `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(pair)))}`;
}

/** Asks ClickHouse to end a query, which a proxy between may not have heard of. */
function kill(address: URL, token: string, id: string): void {
  const url = new URL(address);
  send(
    url,
    token,
    `KILL QUERY WHERE query_id = ${quoteText(id)} ASYNC`,
    AbortSignal.timeout(hereIsNoAnswer),
  ).catch(() => undefined);
}

function refusal(address: URL, status: number, body: string, sql: string): QueryError {
  const [, code] = /^Code: (\d+)/.exec(body) ?? [];
  const place = address.href;
  // ClickHouse: unknown user, wrong password, authentication failed.
  if (status === 401 || status === 403 || ['192', '193', '194', '516'].includes(code ?? '')) {
    return remoteFault(
      `令牌不被接受：${place}；它可能已过期，请另给一个`,
      `token refused: ${place}; it may have expired, give another`,
    );
  }
  if (code === '164' && /Cannot modify/.test(body)) {
    return remoteFault(
      `设置不被接受：${place}；请让管理者给这个用户readonly=2`,
      `settings refused: ${place}; ask whoever runs it to give this user readonly = 2`,
    );
  }
  if (body.trim() === '' || /^\s*</.test(body)) {
    return remoteFault(
      `不是引擎的回答：${place}（${status}）；请看地址是否是引擎的`,
      `no answer of an engine: ${place} (${status}); see that the address is that of the engine`,
    );
  }
  const words = body
    .replace(/^(Code: \d+\. )?(DB::Exception: )?/, '')
    .replace(/ \(version [^)]*\)\s*$/, '')
    .trim();
  return new QueryError(words, { sql });
}

function tooMuch({ href }: URL): QueryError {
  const rows = remoteLimits.rows.toLocaleString('en');
  const size = remoteLimits.bytes >> 20;
  return remoteFault(
    `取不完：${href}的回答超过${rows}行或${size} MB；请用where或limit缩小`,
    `too much to take: the answer of ${href} is more than ${rows} rows or ${size} MB; narrow it with where or limit`,
  );
}

function remoteFault(zh: string, en: string, cause?: unknown): QueryError {
  return new QueryError(en, { zh, kind: 'source', ...(cause === undefined ? {} : { cause }) });
}
