/** The script beside the frames of numbers: their heights and nothing else. It listens to what lies beside it alone. */

import { followHeights } from './embed-frame-heights.ts';

if (document.currentScript instanceof HTMLScriptElement)
  followHeights(new URL('./', document.currentScript.src).href);
