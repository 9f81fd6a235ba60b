/** Chinese words within words of another language, as printed: a voice has to be told where they stand. */

/** From one Han character to the last that no blank parts from it, with the numbers in between and before. */
const runs = /(\d*\p{Script=Han}(?:[\p{Script=Han}\p{N}\p{P}]*\p{Script=Han})?)/u;

/** The words in parts: every second one, from the second on, is Chinese. */
export const hanRuns = (words: string): readonly string[] => words.split(runs);
