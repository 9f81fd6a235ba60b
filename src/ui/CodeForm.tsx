/** A form that is code or words to be copied. */

import type { Form as HostForm } from '../share/hosts.ts';
import { Act, Hosts, type ShareFormProps } from './ShareForm.tsx';
import { say, weight } from './share-words.ts';

interface CodeFormProps extends ShareFormProps {
  readonly form: HostForm;
  readonly name: string;
  readonly hint: string;
  /** What it weighs on the wire. */
  readonly bytes?: number;
  /** Each with the words before it, which may be none. */
  readonly codes: readonly (readonly [string, string])[];
}

export function CodeForm({ form, name, hint, bytes, codes, onStatus }: CodeFormProps) {
  return (
    <section className="form">
      <h3>{name}</h3>
      {bytes === undefined ? null : <small>{weight(bytes)}</small>}
      <p className="hint">{hint}</p>
      <Hosts form={form} />
      {codes.map(([before, code]) => (
        <div key={before}>
          {before ? <p className="hint">{before}</p> : null}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long code is scrolled by keys */}
          <pre tabIndex={0}>
            <code>{code}</code>
          </pre>
          <p className="acts">
            <Act
              label={say('copy')}
              onStatus={onStatus}
              run={async () => {
                await navigator.clipboard.writeText(code);
                return say('copied') + name;
              }}
            />
          </p>
        </div>
      ))}
    </section>
  );
}
