import type { ReactNode } from 'react';
import { type EmbedTheme, embedThemes } from '../share/embed-theme.ts';
import { embedWidths } from '../share/embed-widths.ts';
import type { Locale } from '../text/locale.ts';
import { pageLedger } from './page-context.ts';
import { say } from './share-words.ts';

/** How a figure shall look where it is embedded. */
export interface ShareSettings {
  /** In CSS pixels; null takes the width of its place. */
  readonly width: number | null;
  readonly language: Locale;
  readonly theme: EmbedTheme;
  readonly titled: boolean;
  readonly pinned: boolean;
}

interface SettingFieldsProps {
  readonly settings: ShareSettings;
  readonly filtered: boolean;
  /** Whether the site keeps this very version. */
  readonly keepsVersion: boolean;
  readonly onChange: (changed: Partial<ShareSettings>) => void;
}

export function SettingFields({ settings, filtered, keepsVersion, onChange }: SettingFieldsProps) {
  const choice = (
    name: string,
    label: string,
    value: string | number,
    options: ReactNode,
    set: (value: string) => Partial<ShareSettings>,
  ) => (
    <label>
      {label}
      <select name={name} value={value} onChange={(event) => onChange(set(event.currentTarget.value))}>
        {options}
      </select>
    </label>
  );
  const widths = [...embedWidths, 900].map((width) => (
    <option key={width} value={width}>
      {`${width} px`}
    </option>
  ));
  const themes = embedThemes.map((theme) => (
    <option key={theme} value={theme}>
      {say(theme)}
    </option>
  ));
  return (
    <div className="knobs">
      {choice(
        'width',
        say('width'),
        settings.width ?? '',
        <>
          <option value="">{say('fluid')}</option>
          {widths}
        </>,
        (value) => ({ width: Number(value) || null }),
      )}
      {filtered
        ? null
        : choice(
            'language',
            say('language'),
            settings.language,
            <>
              <option value="zh">中文</option>
              <option value="en">English</option>
            </>,
            (value) => ({ language: value as Locale }),
          )}
      {choice('theme', say('theme'), settings.theme, themes, (value) => ({ theme: value as EmbedTheme }))}
      <label>
        <input
          type="checkbox"
          name="titled"
          checked={settings.titled}
          onChange={(event) => onChange({ titled: event.currentTarget.checked })}
        />
        {say('titled')}
      </label>
      {filtered || pageLedger()
        ? null
        : choice(
            'version',
            say('version'),
            settings.pinned ? 'pinned' : 'live',
            <>
              <option value="live">{say('live')}</option>
              <option value="pinned" disabled={!keepsVersion}>
                {say(keepsVersion ? 'pinned' : 'notPinned')}
              </option>
            </>,
            (value) => ({ pinned: value === 'pinned' }),
          )}
    </div>
  );
}
