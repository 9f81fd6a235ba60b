import type { View } from './view.ts';

const copy = { zh: '复制', en: 'Copy' };

/** A query to read and to copy. */
export function Sql({ view, sql }: { view: View; sql: string }) {
  return (
    <div className="copied">
      <pre>
        <code>{sql}</code>
      </pre>
      <button type="button" data-copy="">
        {view.say(copy)}
      </button>
    </div>
  );
}
