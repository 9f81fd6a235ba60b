/** The name or initials that decisions are signed with, as this browser stores them. */

import { stored } from '../../ui/stored.ts';

export const reviewer = stored('lab-reviewer', (value) => (typeof value === 'string' ? value : ''));
