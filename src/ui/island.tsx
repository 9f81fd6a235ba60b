/** Components that live twice: rendered into the page when the site is built, and taken over by the reader's browser. */

import { type FC, type ReactNode, useEffect, useState } from 'react';

/** What a component that is taken over is made of: its name in the page, and itself. */
export interface Island<P extends object> extends FC<P> {
  readonly Inside: (props: P) => ReactNode;
}

/**
 * `Inside` with its props behind it as JSON, for the browser. A prop named `shown` stays out of it: it is what the page
 * shows already.
 * @param name under which `main.ts` knows the component
 */
export function island<P extends object>(name: string, Inside: (props: P) => ReactNode): Island<P> {
  const Rendered = (props: P) => (
    <>
      <Inside {...props} />
      <script
        type="application/json"
        data-island={name}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, in which no tag can begin
        dangerouslySetInnerHTML={{ __html: toJson(props) }}
      />
    </>
  );
  return Object.assign(Rendered, { Inside });
}

function toJson(props: object): string {
  return JSON.stringify({ ...props, shown: undefined }).replaceAll('<', '\\u003c');
}

/** Whether scripts have taken the component over; what only works with them is left out until then. */
export function useLive(): boolean {
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  return live;
}
