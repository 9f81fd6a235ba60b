import { type ReactNode, useState } from 'react';
import { filesOfDrop } from './dropped-files.ts';
import type { ChosenFiles } from './use-parquet-tables.ts';

interface FileDropProps {
  readonly label: string;
  readonly onFiles: (files: ChosenFiles) => void;
  readonly children: ReactNode;
}

/** The room as a place where files and folders may be dropped. */
export function FileDrop({ label, onFiles, children }: FileDropProps) {
  const [over, setOver] = useState(false);
  return (
    <section
      className={over ? 'explore over' : 'explore'}
      aria-label={label}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void filesOfDrop(event.dataTransfer).then(onFiles);
      }}
    >
      {children}
    </section>
  );
}
