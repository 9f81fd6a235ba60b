/** What a person types behind a command, told apart. */

import type { Locale } from '../src/text/locale.ts';

/** The language of whoever types, as the system says it; English where it says none of ours. */
export const commandLocale = (env: NodeJS.ProcessEnv = process.env): Locale =>
  /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh' : 'en';

export interface Words<Flag extends string, Option extends string> {
  readonly flags: ReadonlySet<Flag>;
  /** Of options that take a word behind them. */
  readonly values: Readonly<Partial<Record<Option, string>>>;
  readonly names: readonly string[];
}

/** What was typed, told apart; a sentence where it cannot be followed, the usage where it is asked for. */
export function parseWords<const Flag extends string, const Option extends string>(
  words: readonly string[],
  known: { readonly flags: readonly Flag[]; readonly options: readonly Option[] },
  usage: string,
): Words<Flag, Option> | string {
  const flags = new Set<Flag>();
  const values: Partial<Record<Option, string>> = {};
  const names: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--') {
      names.push(...words.slice(index + 1));
      break;
    }
    if (word === '--help' || word === '-h') return usage;
    const [head = '', ...tail] = word.split('=');
    const flag = known.flags.find((name) => word === `--${name}`);
    const option = known.options.find((name) => head === `--${name}`);
    if (flag) flags.add(flag);
    else if (option) {
      const value = tail.length > 0 ? tail.join('=') : (words[++index] ?? '');
      if (value === '') return `missing word: write it behind --${option}\n${usage}`;
      const wrong = isDated(option) && !isAsOf(value);
      if (wrong) return `wrong date: ${value}; write --${option} 2020-05`;
      values[option] = value;
    } else if (word.startsWith('-') && word !== '-') return `unknown option: ${word}\n${usage}`;
    else names.push(word);
  }
  return { flags, values, names };
}

const isDated = (option: string): boolean => option === 'as-of' || option === 'undated';

/** A year, month or day: 2020, 2020-05 or 2020-05-31. */
const isAsOf = (words: string): boolean =>
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(words);
