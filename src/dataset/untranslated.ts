/** Whether an English name is still in Chinese: a person has to give one. */
export const isUntranslated = (name: string): boolean => /\p{Script=Han}/u.test(name);
