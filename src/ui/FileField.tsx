interface Props {
  readonly label: string;
  /** The kinds of files, as `accept` of a file input has them. */
  readonly accept: string;
  readonly multiple?: boolean;
  /** At least one file; one alone unless `multiple`. */
  /** A person comes to the button: a file may follow. */
  readonly onNear?: () => void;
  readonly onFiles: (files: readonly [File, ...File[]]) => void;
}

/** A button that asks for files; the same file can be chosen again. */
export function FileField({ label, accept, multiple, onNear, onFiles }: Props) {
  return (
    <label className="file" onPointerEnter={onNear}>
      {label}
      <input
        type="file"
        multiple={multiple}
        accept={accept}
        onFocus={onNear}
        onChange={({ currentTarget }) => {
          const [first, ...others] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (first) onFiles([first, ...others]);
        }}
      />
    </label>
  );
}
