import type { Locale, Text } from '../../text/locale.ts';

const words = { cancel: { zh: '不改了', en: 'Leave as read' } } satisfies Record<string, Text>;

interface FormButtonsProps {
  readonly locale: Locale;
  /** What the form does. */
  readonly submit: Text;
  readonly onCancel: () => void;
}

/** The end of a form in a number's card: do it, or leave it. */
export function FormButtons({ locale, submit, onCancel }: FormButtonsProps) {
  return (
    <p className="verdicts">
      <button type="submit" className="primary">
        {submit[locale]}
      </button>
      <button type="button" onClick={onCancel}>
        {words.cancel[locale]}
      </button>
    </p>
  );
}
