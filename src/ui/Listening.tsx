import { useEffect, useRef, useState } from 'react';
import type { Series } from '../figures/kit/outline.ts';
import { isAudible, toPassages } from '../figures/kit/sonification.ts';
import { openSides } from '../text/bound.ts';
import type { Locale } from '../text/locale.ts';
import { type DrawnFigure, readSeries, showMarks } from './drawn-marks.ts';
import { openSound, type Playing, playPassages } from './play-passages.ts';

const words = {
  pitch: {
    zh: '音越高，数越大；先左后右为时间。',
    en: 'The higher the note, the larger the number; time runs from left to right.',
  },
  order: {
    zh: '音越高，数越大；依图中次序。',
    en: 'The higher the note, the larger the number; in the order of the figure.',
  },
  logarithmic: { zh: '坐标为对数。', en: 'The scale is logarithmic.' },
  apart: {
    zh: '各系列依次播放，各有自己的音高坐标。',
    en: 'Series are played one by one, each on a scale of its own.',
  },
  above: { zh: '音尾上扬为“逾”“多”。', en: 'A note that rises away is “over”.' },
  below: { zh: '音尾下滑为“近”。', en: 'A note that falls away is “nearly”.' },
  around: { zh: '音尾上下分开为“约”。', en: 'A note that parts both ways is “about”.' },
  near: {
    zh: '空洞的音为口径相近、不可直接相比。',
    en: 'A hollow note is of a similar scope, not directly comparable.',
  },
  broken: { zh: '停顿后一声轻响为口径改变。', en: 'A rest with a click is a change of definition.' },
  play: { zh: '再听一遍', en: 'Play again' },
  stop: { zh: '停止', en: 'Stop' },
  close: { zh: '收起', en: 'Close' },
  speed: { zh: '速度', en: 'Speed' },
  ended: { zh: '播放完毕', en: 'Played to its end' },
  silent: {
    zh: '没有声音可放：这个浏览器不支持或不允许网页发声。同样的数在“数据”表里。',
    en: 'No sound: this browser does not support it or does not let a page play it. The same numbers are in the table under “Data”.',
  },
  nothing: {
    zh: '没有可听的：当前的行里没有同一坐标上的两个数。',
    en: 'Nothing to hear: the rows in view have no two numbers on one scale.',
  },
  missing: { zh: '数据没有取到，请再试。', en: 'The rows could not be fetched; try again.' },
} as const;

const speeds = [0.5, 1, 2];

export interface ListeningProps {
  readonly figure: DrawnFigure;
  readonly locale: Locale;
  readonly logarithmic: boolean;
  /** The number of the only series to be heard; null for all. */
  readonly only: number | null;
  readonly onClose: () => void;
}

/** Plays a figure's series, says what is played, and shows each point in the drawing. Escape stops it. */
export function Listening({ figure, locale, logarithmic, only, onClose }: ListeningProps) {
  const [series, setSeries] = useState<readonly Series[]>([]);
  const [status, setStatus] = useState('');
  const [point, setPoint] = useState('');
  const [speed, setSpeed] = useState(1);
  const [playing, setPlaying] = useState(false);
  const stop = useRef<AbortController>(new AbortController());
  const say = (key: keyof typeof words) => words[key][locale];
  const play = async (speed: number) => {
    stop.current.abort();
    stop.current = new AbortController();
    const { signal } = stop.current;
    setPlaying(true);
    const end = await playFigure(
      { figure, logarithmic, only, speed, signal, onSeries: setSeries },
      {
        onPassage: ({ words }) => setStatus(words.join(locale === 'zh' ? '；' : '; ')),
        onNote: ({ point }) => {
          setPoint(point.words);
          showMarks(figure.plate, [point]);
        },
      },
    );
    // Another play has begun in its place.
    if (end === 'stopped' && stop.current.signal !== signal) return;
    showMarks(figure.plate, []);
    setPoint('');
    setStatus(end === 'stopped' ? '' : say(end));
    setPlaying(false);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins when it is opened, ends when it is closed
  useEffect(() => {
    void play(speed);
    const halt = ({ key }: KeyboardEvent) => key === 'Escape' && stop.current.abort();
    addEventListener('keydown', halt);
    return () => {
      removeEventListener('keydown', halt);
      stop.current.abort();
    };
  }, []);
  return (
    <div className="listening">
      <p>
        {explain(series, logarithmic, only)
          .map(say)
          .join(locale === 'zh' ? '' : ' ')}
      </p>
      <p>
        <button type="button" onClick={() => (playing ? stop.current.abort() : void play(speed))}>
          {say(playing ? 'stop' : 'play')}
        </button>
        <label>
          {say('speed')}{' '}
          <select
            value={speed}
            onChange={({ currentTarget }) => {
              setSpeed(Number(currentTarget.value));
              void play(Number(currentTarget.value));
            }}
          >
            {speeds.map((each) => (
              <option key={each} value={each}>
                {each}×
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={onClose}>
          {say('close')}
        </button>
      </p>
      <p role="status">{status}</p>
      {/* Spoken it would be louder than the notes. */}
      <p aria-hidden="true">{point}</p>
    </div>
  );
}

/** What must be known to understand what is heard, and no more. */
function explain(
  series: readonly Series[],
  logarithmic: boolean,
  only: number | null,
): readonly (keyof typeof words)[] {
  const shown = series.filter((_, at) => only === null || only === at);
  const points = shown.flatMap(({ stretches }) => stretches.flatMap((stretch) => stretch.points));
  const sides = points.map(({ bound }) => openSides(bound));
  const signs = {
    order: new Set(points.map(({ day }) => day)).size < 2,
    pitch: new Set(points.map(({ day }) => day)).size > 1,
    logarithmic,
    apart: shown.length > 1 && !logarithmic,
    above: sides.some(({ above, below }) => above && !below),
    below: sides.some(({ above, below }) => below && !above),
    around: sides.some(({ above, below }) => above && below),
    near: points.some(({ near }) => near),
    broken: shown.some(({ stretches }) => stretches.length > 1),
  };
  return points.length === 0
    ? []
    : (Object.keys(signs) as (keyof typeof signs)[]).filter((sign) => signs[sign]);
}

interface Heard extends Pick<ListeningProps, 'figure' | 'logarithmic' | 'only'> {
  readonly speed: number;
  readonly signal: AbortSignal;
  readonly onSeries: (series: readonly Series[]) => void;
}

/** @returns how it ended */
async function playFigure(
  { figure, logarithmic, only, speed, signal, onSeries }: Heard,
  heard: Pick<Playing, 'onPassage' | 'onNote'>,
): Promise<'ended' | 'missing' | 'nothing' | 'silent' | 'stopped'> {
  const sound = openSound();
  const series = await readSeries(figure).catch(() => null);
  const context = await sound;
  try {
    if (!series) return 'missing';
    onSeries(series);
    if (!isAudible(series, logarithmic)) return 'nothing';
    if (!context) return 'silent';
    const passages = toPassages(series, logarithmic, speed).filter(
      (each) => only === null || each.series === only,
    );
    await playPassages(passages, { context, signal, ...heard });
    return 'ended';
  } catch {
    return 'stopped';
  } finally {
    void context?.close();
  }
}
