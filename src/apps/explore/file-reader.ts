/** What a helper thread does with a Parquet file: looks at a column, or reads and counts its share of the rows. */

import { type FileMetaData, parquetMetadataAsync } from 'hyparquet';
import type { Dimension } from '../../crossfilter/brush-dimension.ts';
import type { PlainColumn } from '../../import/parquet-column.ts';
import { errorText } from '../../text/error-message.ts';
import type { Text } from '../../text/locale.ts';
import { type Count, type Counted, openShare } from './file-share.ts';
import { type Survey, surveyColumn } from './file-survey.ts';

export type FileRequest =
  | { readonly kind: 'survey'; readonly file: File; readonly column: PlainColumn }
  | {
      readonly kind: 'read';
      readonly file: File;
      /** In the order in which they are read. */
      readonly groups: readonly number[];
      readonly columns: readonly PlainColumn[];
      /** One for each column. */
      readonly dimensions: readonly Dimension[];
    }
  | ({ readonly kind: 'count' } & Count)
  /** Reads no further; what is here is still counted. */
  | { readonly kind: 'halt' };

export type FileAnswer =
  | { readonly kind: 'survey'; readonly survey: Survey }
  | { readonly kind: 'counted'; readonly counted: Counted }
  /** Every row of the share is read. */
  | { readonly kind: 'whole' }
  | { readonly kind: 'fault'; readonly words: Text };

/** @returns what takes the requests, in their order */
export function openFileReader(answer: (answer: FileAnswer) => void): (request: FileRequest) => void {
  let share: ReturnType<typeof openShare> | null = null;
  // Asked for before there was anything to count.
  let early: Count | null = null;
  // All requests are of one file.
  let footer: Promise<FileMetaData> | null = null;
  const breathe = breather();
  const serve = async (request: FileRequest) => {
    if (request.kind === 'halt') return share?.halt();
    if (request.kind === 'count') {
      if (share) await share.count(request);
      else early = request;
      return;
    }
    const file = toBuffer(request.file);
    footer ??= parquetMetadataAsync(file);
    const metadata = await footer;
    if (request.kind === 'survey') {
      answer({ kind: 'survey', survey: await surveyColumn(file, metadata, request.column) });
      return;
    }
    const post = (counted: Counted) => answer({ kind: 'counted', counted });
    share = openShare({ ...request, file, metadata, post, breathe });
    await (early ? share.count(early) : share.read());
    answer({ kind: 'whole' });
  };
  return (request) => {
    serve(request).catch((error: unknown) => answer({ kind: 'fault', words: errorText(error) }));
  };
}

function toBuffer(file: File) {
  const slice = (start: number, end?: number) => file.slice(start, end).arrayBuffer();
  return { byteLength: file.size, slice };
}

/** Ends a turn without the delay of a timer: messages come in before the next. */
function breather(): () => Promise<void> {
  return () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
}
