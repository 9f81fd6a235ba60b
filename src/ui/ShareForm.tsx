/** What every form of a figure on the share sheet is made of: its name, its hint, its buttons and what they say. */

import { type ReactNode, useEffect, useState } from 'react';
import { type Form as HostForm, hostWords } from '../share/hosts.ts';
import { errorMessage } from '../text/error-message.ts';
import { saveFile } from './download.ts';
import { pageLocale } from './page-context.ts';
import { say, weight } from './share-words.ts';
import type { Sharing } from './sharing.ts';

export interface ShareFormProps {
  readonly sharing: Sharing;
  /** Hears what was done, or why it was not. */
  readonly onStatus: (sentence: string) => void;
}

interface FormProps {
  readonly name: string;
  readonly note: string;
  readonly hint: string;
  /** Its buttons. */
  readonly children: ReactNode;
  readonly after?: ReactNode;
}

export function ShareForm({ name, note, hint, children, after }: FormProps) {
  return (
    <section className="form">
      <h3>{name}</h3>
      <small>{note}</small>
      <p className="hint">{hint}</p>
      <p className="acts">{children}</p>
      {after}
    </section>
  );
}

interface ActProps {
  readonly label: string;
  /** Gives the sentence that says what was done. */
  readonly run: () => Promise<string>;
  readonly onStatus: (sentence: string) => void;
}

export function Act({ label, run, onStatus }: ActProps) {
  const [busy, setBusy] = useState(false);
  const act = async () => {
    setBusy(true);
    try {
      onStatus(await run());
    } catch (error) {
      onStatus(say('failed') + errorMessage(error, pageLocale()));
    } finally {
      setBusy(false);
    }
  };
  return (
    <button type="button" disabled={busy} onClick={() => void act()}>
      {label}
    </button>
  );
}

/** What becomes of the form in other people's houses. */
export function Hosts({ form }: { form: HostForm }) {
  return (
    <details className="hint">
      <summary>{say('hosts')}</summary>
      <ul>
        {hostWords(form, pageLocale()).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

/** What a file weighs, known when it is made: the sheet does not wait for it. */
export function useWeight(make: () => Promise<Blob>, sharing: Sharing): string {
  const [note, setNote] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file is made for another sharing
  useEffect(() => {
    let current = true;
    make().then(
      ({ size }) => current && setNote(weight(size)),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [sharing]);
  return note;
}

/** Saves a file; the sentence that says so. */
export function save(file: Blob, name: string): string {
  saveFile(file, name);
  return sized(say('saved') + name, file);
}

/** What was taken, and how heavy it is. */
export function sized(sentence: string, file: Blob): string {
  return `${sentence} · ${weight(file.size)}`;
}
