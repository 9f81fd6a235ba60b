import type { Locale } from '../../text/locale.ts';

const words = {
  guest: {
    zh: '这个链接正在隔离的数据库里运行：这里没有你导入的表。',
    en: 'This link runs in a database of its own: the tables you imported are not here.',
  },
  leave: { zh: '回到自己的工作区', en: 'Back to my workspace' },
};

/** Whose database this is, and the way back. */
export function GuestNote({ locale, onLeave }: { locale: Locale; onLeave: () => void }) {
  return (
    <p className="guest">
      {words.guest[locale]}{' '}
      <button type="button" onClick={onLeave}>
        {words.leave[locale]}
      </button>
    </p>
  );
}
