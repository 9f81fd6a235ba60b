/** Markup of our own where a host asks for trusted types: then a policy alone may make it. */

interface Maker {
  readonly createHTML: (text: string) => string;
}

let maker: Maker | undefined;

/** @throws where the host allows no policy */
export function markup(text: string): string {
  const { trustedTypes } = window as {
    trustedTypes?: { createPolicy: (name: string, maker: Maker) => Maker };
  };
  maker ??= trustedTypes?.createPolicy('reform-ledger', { createHTML: (html) => html });
  return maker?.createHTML(text) ?? text;
}
