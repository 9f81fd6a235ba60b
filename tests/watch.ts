/** What pages do against the house's rules, seen from outside: breaches of a policy, and requests to another origin. */

import type { BrowserContext } from 'playwright-core';

/** What a test lets its pages do. */
export interface Allowance {
  /** Other origins that they may ask, beside their own. */
  readonly origins?: readonly string[];
  /** The words of breaches that the test is about. */
  readonly breaches?: RegExp | undefined;
}

export interface Watch {
  /** From now on pages may do this and no more. */
  readonly allow: (allowance: Allowance) => void;
  /** Throws when pages did what they may not, and forgets it. */
  readonly settle: () => void;
}

const policy = /Content Security Policy|requires 'Trusted/;

/** Watches every page of a context, popups and frames included, until it is closed. */
export function watch(context: BrowserContext): Watch {
  let allowed: Allowance = {};
  let seen: string[] = [];
  context.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && policy.test(text) && !allowed.breaches?.test(text))
      seen.push(`breach of a policy: ${text}`);
  });
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^(http|ws)s?:$/.test(protocol) && !allowed.origins?.includes(origin))
      seen.push(`request to another origin: ${request.url()}`);
  });
  return {
    allow(allowance) {
      allowed = allowance;
    },
    settle() {
      const all = seen;
      seen = [];
      if (all.length > 0) throw new Error([...new Set(all)].join('\n'));
    },
  };
}
