/** The rows that a figure of the page shows instead of the prerendered ones, while a filter stands. */

import type { Row } from '../../engine/database.ts';

export const shownRows = new Map<HTMLElement, readonly Row[]>();
