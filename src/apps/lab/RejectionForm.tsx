import { useEffect, useRef } from 'react';
import type { Locale } from '../../text/locale.ts';
import { FormButtons } from './FormButtons.tsx';

const words = {
  reason: { zh: '拒绝的理由', en: 'Reason' },
  reject: { zh: '拒绝', en: 'Reject' },
} as const;

/** Why numbers are rejected most often. */
const reasons: Readonly<Record<Locale, readonly string[]>> = {
  zh: ['不是统计数', '是日期或名称', '重复', '读错', '与改革无关'],
  en: ['no statistic', 'a date or a name', 'repeated', 'misread', 'beside the matter'],
};

interface RejectionFormProps {
  readonly locale: Locale;
  readonly onReject: (reason: string) => void;
  readonly onCancel: () => void;
}

/** A number is set aside, and why. */
export function RejectionForm({ locale, onReject, onCancel }: RejectionFormProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      className="correction"
      onSubmit={(event) => {
        event.preventDefault();
        onReject(input.current?.value.trim() ?? '');
      }}
    >
      <label>
        {words.reason[locale]}
        <input ref={input} list="reasons" maxLength={200} />
      </label>
      <datalist id="reasons">
        {reasons[locale].map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
      <FormButtons locale={locale} submit={words.reject} onCancel={onCancel} />
    </form>
  );
}
