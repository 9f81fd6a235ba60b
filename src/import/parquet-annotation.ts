/** What a Parquet column says of its values beyond how they are stored: a decimal, a day, a time, a span. */

import type { FileMetaData, SchemaElement } from 'hyparquet';
import { Fault } from '../text/error-message.ts';
import { fitsDecimal } from './import-type.ts';

/**
 * The same metadata, in which what is said in the newer way alone (`logicalType`) is said in the older one too, which
 * our reading and the reader's go by: digits would be read for a day or a decimal otherwise. Throws `misread column: …`
 * for what the format does not allow: a decimal of floats, of more places than numbers have, a span of eight bytes.
 */
export function withAnnotations(metadata: FileMetaData): FileMetaData {
  const schema = metadata.schema.map(complete);
  for (const element of schema)
    if (element.type && !isSound(element)) {
      const said = `${element.converted_type}(${element.precision ?? 0},${element.scale ?? 0})`;
      const kind = element.converted_type === 'DECIMAL' ? said : element.converted_type;
      throw new Fault({
        zh: `类型不成立的列：${element.name}，以${element.type}存储的${kind}；请让生成它的程序重新写出`,
        en: `misread column: ${element.name}, ${kind} stored as ${element.type}; have the program that made it write it anew`,
      });
    }
  return { ...metadata, schema };
}

/** Whether a column says something that values so stored can be. */
export function isSound({
  type,
  type_length: bytes,
  converted_type: kind,
  scale = 0,
}: SchemaElement): boolean {
  if (kind === 'DECIMAL')
    return scale >= 0 && scale <= maxPlaces && /^(INT32|INT64|(FIXED_LEN_)?BYTE_ARRAY)$/.test(type ?? '');
  if (kind === 'INTERVAL') return type === 'FIXED_LEN_BYTE_ARRAY' && bytes === 12;
  if (kind === 'DATE' || kind === 'TIME_MILLIS') return type === 'INT32';
  return !/^(TIME_MICROS|TIMESTAMP_)/.test(kind ?? '') || type === 'INT64';
}

/** The type of a decimal; null where the engine has none of such figures, or where they are not given. */
export function decimalType({ precision = 0, scale = 0 }: SchemaElement) {
  return fitsDecimal(precision, scale) ? (`DECIMAL(${precision},${scale})` as const) : null;
}

// As many as the widest decimals of other readers have.
const maxPlaces = 76;

function complete(element: SchemaElement): SchemaElement {
  const { converted_type: kind, logical_type: logical } = element;
  if (kind || !logical) return element;
  if (logical.type === 'DATE') return { ...element, converted_type: 'DATE' };
  if (logical.type !== 'DECIMAL') return element;
  const { precision, scale } = logical;
  return { ...element, converted_type: 'DECIMAL', precision, scale };
}
