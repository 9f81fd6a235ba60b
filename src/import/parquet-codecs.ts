/** What unpacks the pages of Parquet files. */

import type { Compressors } from 'hyparquet';
import { crc32 } from '../archive/crc32.ts';
import { Fault } from '../text/error-message.ts';

/**
 * The library's codecs; gzip, whose members end with the CRC-32 and the size of what is in them (RFC 1952), is held to
 * these. Throws `damaged page: …`.
 */
export async function pageCodecs(): Promise<Compressors> {
  const { compressors } = await import('hyparquet-compressors');
  const { GZIP: gunzip } = compressors;
  if (!gunzip) return compressors;
  return {
    ...compressors,
    GZIP(packed, size) {
      const bytes = gunzip(packed, size);
      if (!agrees(packed, bytes))
        throw new Fault({
          zh: '页已损坏：解出的内容与其校验和不符',
          en: 'damaged page: what it unpacks to differs from its checksum',
        });
      return bytes;
    },
  };
}

/** Whether a member ends with the sum and the size of `bytes`; a stream without gzip's head has none. */
function agrees(packed: Uint8Array, bytes: Uint8Array): boolean {
  if (packed[0] !== 0x1f || packed[1] !== 0x8b) return true;
  if (packed.length < 18) return false;
  const end = new DataView(packed.buffer, packed.byteOffset + packed.length - 8, 8);
  return end.getUint32(0, true) === crc32(bytes) && end.getUint32(4, true) === bytes.length;
}
