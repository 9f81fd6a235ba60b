/** What a helper thread does with Parquet files: looks at a column, or reads and counts its share of the rows. */

import type { Dimension } from '../../crossfilter/brush-dimension.ts';
import type { PlainColumn, Segment } from '../../import/parquet-column.ts';
import type { RowGroup } from '../../import/parquet-table.ts';
import { errorText } from '../../text/error-message.ts';
import type { Text } from '../../text/locale.ts';
import { type Count, type Counted, openShare } from './parquet-share.ts';
import { type Survey, surveyColumn } from './parquet-survey.ts';

export type ReaderRequest =
  | { readonly kind: 'survey'; readonly column: PlainColumn; readonly segments: readonly Segment[] }
  | {
      readonly kind: 'read';
      /** In the order in which they are read. */
      readonly groups: readonly RowGroup[];
      /** One for each segment of a group. */
      readonly dimensions: readonly Dimension[];
    }
  | ({ readonly kind: 'count' } & Count)
  /** Reads no further; what is here is still counted. */
  | { readonly kind: 'halt' };

export type ReaderAnswer =
  | { readonly kind: 'survey'; readonly survey: Survey }
  | { readonly kind: 'counted'; readonly counted: Counted }
  /** Every row of the share is read. */
  | { readonly kind: 'whole' }
  | { readonly kind: 'fault'; readonly words: Text };

/** @returns what takes the requests, in their order */
export function openParquetReader(answer: (answer: ReaderAnswer) => void): (request: ReaderRequest) => void {
  let share: ReturnType<typeof openShare> | null = null;
  // Asked for before there was anything to count.
  let early: Count | null = null;
  const breathe = breather();
  const serve = async (request: ReaderRequest) => {
    if (request.kind === 'halt') return share?.halt();
    if (request.kind === 'count') {
      if (share) await share.count(request);
      else early = request;
      return;
    }
    if (request.kind === 'survey') {
      answer({ kind: 'survey', survey: await surveyColumn(request.column, request.segments) });
      return;
    }
    const post = (counted: Counted) => answer({ kind: 'counted', counted });
    share = openShare({ ...request, post, breathe });
    await (early ? share.count(early) : share.read());
    answer({ kind: 'whole' });
  };
  return (request) => {
    serve(request).catch((error: unknown) => answer({ kind: 'fault', words: errorText(error) }));
  };
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
