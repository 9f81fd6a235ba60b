import { useCallback } from 'react';
import { ledgerTitles } from '../../dataset/ledger.ts';
import { plainName } from '../../engine/plain-name.ts';
import type { Locale } from '../../text/locale.ts';
import { type Opening, parseOpening } from '../../ui/explore-address.ts';
import type { FigureShelf } from '../../ui/figure-shelf.ts';
import { Answer } from './Answer.tsx';
import { Consent } from './Consent.tsx';
import { DeskFiles } from './DeskFiles.tsx';
import { deskExtension } from './desk-file.ts';
import { FarEngine } from './FarEngine.tsx';
import { FileDrop } from './FileDrop.tsx';
import { GuestNote } from './GuestNote.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { Imports } from './Imports.tsx';
import { Query, queryLabel } from './Query.tsx';
import { QueryList } from './QueryList.tsx';
import { type KnownFigure, questions, sqlOf, sqlOfOpening } from './questions.ts';
import { RejectedRows } from './RejectedRows.tsx';
import { SheetTabs } from './SheetTabs.tsx';
import { Sidebar } from './Sidebar.tsx';
import { useDeskFile } from './use-desk-file.ts';
import { engineName, useFarEngine } from './use-far-engine.ts';
import { useImportedTables } from './use-imported-tables.ts';
import { useImports } from './use-imports.ts';
import { type ChosenFiles, staysOutside, useParquetTables } from './use-parquet-tables.ts';
import { useQuerySession } from './use-query-session.ts';
import { useAddress, useRoom } from './use-room.ts';

const noLink = { zh: '无法读取链接：', en: 'unreadable link: ' };

interface RoomProps {
  readonly locale: Locale;
  readonly figures: readonly KnownFigure[];
  /** Origins beside the site's own that tables may be read from. */
  readonly origins: readonly string[];
  /** Where an answer becomes a figure of the reader's own ledger. */
  readonly shelf: FigureShelf;
}

/** The room itself: what there is, what is asked, what was answered. */
export function Room({ locale, figures, origins, shelf }: RoomProps) {
  const tables = useImportedTables();
  const own = useQuerySession(tables.list.restore);
  const imports = useImports(tables, own.access, origins);
  const parquet = useParquetTables(locale, origins);
  const [first] = questions();
  const far = useFarEngine(origins);
  const { state, dispatch, session } = useRoom(first ? sqlOf(first, locale) : '', own, far.session, locale);
  const { link, guest } = state;
  const desk = useDeskFile(locale, ledgerTitles.id, { state, dispatch }, imports);

  const onOpening = useCallback(
    (opening: Opening) => {
      const text = sqlOfOpening(opening, location.search, figures, locale);
      dispatch(
        text === null ? { kind: 'open', opening, spare: crypto.randomUUID() } : { kind: 'ask', sql: text },
      );
    },
    [dispatch, figures, locale],
  );
  useAddress(locale, onOpening);

  const see = (name: string, far: boolean) =>
    dispatch({ kind: 'ask', sql: `select *\nfrom ${plainName(name)}\nlimit 100`, far });
  const seeTable = (name: string) => see(name, false);
  const taken = () => [
    ...(own.schema ?? []).map(({ name }) => name),
    ...imports.stored.map(({ table }) => table),
  ];
  const brushOnce = (opened: boolean) => opened && dispatch({ kind: 'view', view: 'brush' });
  const take = async (chosen: ChosenFiles) => {
    const { files, isFolder } = chosen;
    const [file] = files.length === 1 && !isFolder ? files.map((each) => each.file) : [];
    if (!file || (await staysOutside(file))) return brushOnce(await parquet.open(chosen, taken()));
    if (file.name.endsWith(`.${deskExtension}`)) return desk.look(file);
    if (!file.name.endsWith('.explore')) return imports.look(file);
    const opening = parseOpening(await file.text(), locale);
    // Whoever wrote the file, the reader is asked.
    if (opening.kind === 'state')
      dispatch({
        kind: 'open',
        opening: { ...opening, own: false, handed: false },
        spare: crypto.randomUUID(),
      });
    else if (opening.kind === 'broken') dispatch({ kind: 'open', opening });
    else dispatch({ kind: 'report', words: noLink[locale] + file.name });
  };

  return (
    <FileDrop label={queryLabel[locale]} onFiles={(files) => void take(files)}>
      <Sidebar
        locale={locale}
        schema={state.far ? own.schema : session.schema}
        figures={figures}
        onQuestion={(question) =>
          dispatch({ kind: 'ask', sql: sqlOf(question, locale), as: { chart: null } })
        }
        onTable={seeTable}
      >
        {guest ? null : (
          <>
            <QueryList locale={locale} state={state} dispatch={dispatch} />
            <Imports
              locale={locale}
              imports={imports}
              origins={origins}
              address={state.parquet}
              parquet={parquet}
              onTable={seeTable}
              onBrush={() => dispatch({ kind: 'view', view: 'brush' })}
              onFiles={(files) => void take(files)}
              onFolder={(address) => void parquet.openAddress(address, taken()).then(brushOnce)}
            />
            {origins.length > 0 ? (
              <FarEngine
                locale={locale}
                far={far}
                origins={origins}
                onTable={(name) => see(name, true)}
                onTurn={(there) => dispatch({ kind: 'turn', far: there })}
              />
            ) : null}
            <DeskFiles locale={locale} desk={desk} />
          </>
        )}
      </Sidebar>
      <div className="workspace">
        {link ? (
          <Consent
            locale={locale}
            state={link}
            onRun={() => dispatch({ kind: 'accept', spare: crypto.randomUUID() })}
            onKeep={() => dispatch({ kind: 'refuse', spare: crypto.randomUUID() })}
          />
        ) : null}
        {guest ? <GuestNote locale={locale} onLeave={() => dispatch({ kind: 'leave' })} /> : null}
        {imports.fault || parquet.fault ? (
          <p className="fault" role="alert">
            {imports.fault ? imports.fault[locale] : parquet.fault}
          </p>
        ) : null}
        {imports.looking ? (
          <ImportPreview
            key={imports.looking.inspected.file.name + imports.looking.inspected.file.lastModified}
            locale={locale}
            looking={imports.looking}
            imports={imports}
            onLoaded={seeTable}
          />
        ) : null}
        {imports.rejected ? <RejectedRows locale={locale} {...imports.rejected} /> : null}
        {guest ? null : <SheetTabs locale={locale} state={state} dispatch={dispatch} />}
        <Query
          locale={locale}
          state={state}
          dispatch={dispatch}
          session={session}
          engine={far.engine && engineName(far.engine)}
        />
        <Answer
          locale={locale}
          state={state}
          dispatch={dispatch}
          session={session}
          own={own.access}
          far={far.session.access}
          tables={imports.stored.map(({ table }) => table)}
          keep={imports.keep}
          shelf={shelf}
          parquet={parquet.tables}
        />
      </div>
    </FileDrop>
  );
}
