import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyField, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Annotation, Compartment, EditorState, type Extension, Prec } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { SchemaTable } from '../../engine/query-session.ts';
import { duckdb } from './duckdb-language.ts';

export interface EditorHandle {
  /** The selection when there is one, else the whole text, with where it begins. */
  readonly chosen: () => { text: string; start: number };
}

export interface EditorProps {
  readonly text: string;
  readonly label: string;
  readonly hint: string;
  readonly schema: readonly SchemaTable[];
  /** Words shown at a place of the text, in UTF-16 units. */
  readonly fault: { readonly at: number | null; readonly words: string } | null;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
  readonly handle?: Ref<EditorHandle>;
  /** Of the text: one that comes back finds its selection and what can be undone in `past`. */
  readonly id: string;
  readonly past: Map<string, EditorPast>;
}

/** An editor put away, as CodeMirror writes it. */
export interface EditorPast {
  readonly doc: string;
}

/** On a change that comes from the room, which knows it already. */
const fromRoom = Annotation.define<true>();

/** What an editor put away keeps beside its text and selection. */
const fields = { history: historyField };

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--blue)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--green)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--orange)' },
  { tag: tags.comment, color: 'var(--ink-3)' },
]);

/** What any editor of code does. */
const manners: readonly Extension[] = [
  keymap.of([
    ...closeBracketsKeymap,
    ...defaultKeymap,
    ...searchKeymap,
    ...historyKeymap,
    ...completionKeymap,
    ...lintKeymap,
    // Escape, then Tab leaves the editor, as CodeMirror lets a keyboard do.
    indentWithTab,
  ]),
  lineNumbers(),
  history(),
  drawSelection(),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  // Its icons are signs that few fonts have.
  autocompletion({ icons: false }),
  // What would not be seen, such as marks that turn the direction of a text, is shown.
  highlightSpecialChars(),
  highlightSelectionMatches(),
  syntaxHighlighting(colours),
];

/** The query as text: completion from the tables that are there, faults at their place. */
export function Editor({ text, label, hint, schema, fault, onChange, onRun, handle, id, past }: EditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const language = useRef(new Compartment());
  const latest = useRef({ text, onChange, onRun });
  useLayoutEffect(() => {
    latest.current = { text, onChange, onRun };
  }, [text, onChange, onRun]);

  useEffect(() => {
    if (!host.current) return;
    const run = () => {
      latest.current.onRun();
      return true;
    };
    const extensions = [
      Prec.highest(keymap.of([{ key: 'Mod-Enter', run }])),
      ...manners,
      placeholder(hint),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': label }),
      language.current.of(duckdb([])),
      EditorView.updateListener.of((update) => {
        if (!update.docChanged || update.transactions.some((one) => one.annotation(fromRoom))) return;
        latest.current.onChange(update.state.doc.toString());
      }),
    ];
    const [doc, before] = [latest.current.text, past.get(id)];
    const made = new EditorView({
      parent: host.current,
      state:
        before?.doc === doc
          ? EditorState.fromJSON(before, { extensions }, fields)
          : EditorState.create({ doc, extensions }),
    });
    view.current = made;
    return () => {
      past.set(id, made.state.toJSON(fields));
      made.destroy();
    };
  }, [hint, label, id, past]);

  // Before the next key: a later effect would put back the text of the key before.
  useLayoutEffect(() => {
    const made = view.current;
    if (!made || made.state.doc.toString() === text) return;
    made.dispatch({
      changes: { from: 0, to: made.state.doc.length, insert: text },
      annotations: fromRoom.of(true),
    });
  }, [text]);

  useEffect(() => {
    view.current?.dispatch({ effects: language.current.reconfigure(duckdb(schema)) });
  }, [schema]);

  useEffect(() => {
    const made = view.current;
    if (!made) return;
    const marks = fault?.at == null ? [] : [toDiagnostic(made.state, fault.at, fault.words)];
    made.dispatch(setDiagnostics(made.state, marks));
  }, [fault]);

  useImperativeHandle(handle, () => ({
    chosen: () => {
      const state = view.current?.state;
      if (!state) return { text, start: 0 };
      const { from, to } = state.selection.main;
      return from === to
        ? { text: state.doc.toString(), start: 0 }
        : { text: state.sliceDoc(from, to), start: from };
    },
  }));

  return <div className="editor" ref={host} />;
}

/** The word at a place, or the sign before it, underlined. */
function toDiagnostic(state: EditorState, at: number, message: string): Diagnostic {
  const { length } = state.doc;
  const start = Math.min(at, length);
  const word = /^[\p{L}\p{N}_"]*/u.exec(state.sliceDoc(start, length))?.[0].length ?? 0;
  const from = word === 0 && start > 0 ? start - 1 : start;
  return { from, to: Math.min(length, start + Math.max(1, word)), severity: 'error', message };
}
