import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';

interface DialogProps {
  readonly label: string;
  /** The words of its closing button. */
  readonly close: string;
  readonly className?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog over the page, closed by its button, by Escape, or by a click beside it. */
export function Dialog({ label, close, className, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes every dialog
    <dialog
      ref={dialog}
      className={className}
      aria-label={label}
      onClose={onClose}
      onClick={({ target, currentTarget }) => {
        // A click on the backdrop lands on the dialog itself; what a link leads to may stand on this page, under it.
        if (target === currentTarget || (target instanceof Element && target.closest('a')))
          currentTarget.close();
      }}
    >
      <button type="button" className="close" aria-label={close} onClick={() => dialog.current?.close()}>
        ×
      </button>
      {children}
    </dialog>
  );
}

/** Opens a dialog at the end of the page; once it is closed it is gone. */
export function openDialog(toDialog: (onClose: () => void) => ReactNode): void {
  const root = createRoot(document.createElement('div'));
  root.render(
    createPortal(
      toDialog(() => root.unmount()),
      document.body,
    ),
  );
}
