import { type ReactNode, useState } from 'react';

interface FileDropProps {
  readonly label: string;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

/** The room as a place where a file may be dropped. */
export function FileDrop({ label, onFile, children }: FileDropProps) {
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
        const file = event.dataTransfer.files[0];
        if (file) onFile(file);
      }}
    >
      {children}
    </section>
  );
}
