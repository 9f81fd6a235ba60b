/** Notes as sound, by Web Audio. */

import { type Note, noteSeconds, type Passage, tailSeconds } from '../figures/kit/sonification.ts';

/** Loudness of the first partials: full for a comparable number, the odd ones alone, a hollow sound, for a similar one. */
const partials = { full: [0, 1, 0.5, 0.33, 0.25], hollow: [0, 1, 0, 0.33, 0, 0.2] };
const loudness = 0.3;
/** What is asked for at this very moment would begin too late. */
const leadSeconds = 0.05;
/** A sound that begins or ends at once clicks. */
const rampSeconds = 0.02;

/** Gives the loudspeaker, or null where this browser has none, or lets no page use it. Asked for after a click or key. */
export async function openSound(): Promise<AudioContext | null> {
  if (!('AudioContext' in globalThis)) return null;
  const context = new AudioContext();
  // Where it is not allowed, the promise may stay open.
  await Promise.race([
    context.resume().catch(() => undefined),
    new Promise((late) => setTimeout(late, 1500)),
  ]);
  if (context.state === 'running') return context;
  void context.close();
  return null;
}

export interface Playing {
  readonly context: AudioContext;
  readonly onPassage: (passage: Passage) => void;
  readonly onNote: (note: Note) => void;
  readonly signal: AbortSignal;
}

/** Plays one passage after the other, with time before each for its words. Throws the signal's reason. */
export async function playPassages(
  passages: readonly Passage[],
  { context, onPassage, onNote, signal }: Playing,
): Promise<void> {
  for (const passage of passages) {
    if (passage.broken) click(context, context.currentTime);
    onPassage(passage);
    await wait(speechSeconds(passage.words), signal);
    for (const note of passage.notes) playNote(context, note, context.currentTime + leadSeconds + note.start);
    const began = performance.now();
    const until = (seconds: number) =>
      wait(leadSeconds + seconds - (performance.now() - began) / 1000, signal);
    for (const note of passage.notes) {
      await until(note.start);
      onNote(note);
    }
    await until(passage.seconds);
  }
}

/** As long as a voice takes for them, about: five characters a second, of Latin ones fifteen. */
function speechSeconds(words: readonly string[]): number {
  const letters = [...words.join(' ')].map((letter) => (/\p{Script=Han}/u.test(letter) ? 0.2 : 0.07));
  return letters.reduce((sum, seconds) => sum + seconds, 0.6);
}

/** @param start on the clock of `context`, in seconds */
function playNote(context: BaseAudioContext, note: Note, start: number): void {
  const panner = new StereoPannerNode(context, { pan: note.pan });
  panner.connect(context.destination);
  const end = start + noteSeconds;
  const body = voice(context, note, panner, { start, end: end + rampSeconds, gain: loudness });
  const [from, to] = note.frequency;
  body.frequency.setValueAtTime(from, start);
  if (to !== from) body.frequency.exponentialRampToValueAtTime(to, end);
  for (const tail of note.tails) {
    const fading = voice(context, note, panner, { start: end, end: end + tailSeconds, gain: loudness / 2 });
    fading.frequency.setValueAtTime(to, end);
    fading.frequency.exponentialRampToValueAtTime(tail, end + tailSeconds);
  }
}

interface Envelope {
  readonly start: number;
  readonly end: number;
  readonly gain: number;
}

/** A sound that swells at once; a short one holds, a long one fades. */
function voice(
  context: BaseAudioContext,
  { point }: Note,
  output: AudioNode,
  { start, end, gain }: Envelope,
): OscillatorNode {
  const real = new Float32Array(partials[point.near ? 'hollow' : 'full']);
  const oscillator = new OscillatorNode(context, {
    periodicWave: context.createPeriodicWave(new Float32Array(real.length), real),
  });
  const level = new GainNode(context, { gain: 0 });
  level.gain.setValueAtTime(0, start);
  level.gain.linearRampToValueAtTime(gain, start + rampSeconds);
  level.gain.linearRampToValueAtTime(0, end);
  oscillator.connect(level).connect(output);
  oscillator.start(start);
  oscillator.stop(end);
  return oscillator;
}

/** A break in a series. */
function click(context: BaseAudioContext, at: number): void {
  const oscillator = new OscillatorNode(context, { type: 'square', frequency: 1200 });
  const level = new GainNode(context, { gain: loudness / 2 });
  oscillator.connect(level).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + 0.012);
}

function wait(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    const timer = setTimeout(done, Math.max(0, seconds * 1000));
    const stop = () => {
      clearTimeout(timer);
      fail(signal.reason as Error);
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
