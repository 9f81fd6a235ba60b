import { createElement, type HTMLAttributes, type ReactNode, useMemo, useRef } from 'react';
import { markup } from '../text/trusted.ts';

interface SlotProps extends HTMLAttributes<HTMLElement> {
  readonly as?: 'code' | 'div' | 'p' | 'tbody';
  readonly children?: ReactNode;
}

/**
 * A place whose content came with the page. Without children it holds that content, with children it holds them: text,
 * or elements without effects.
 */
export function Slot({ as = 'div', children, ...attributes }: SlotProps) {
  const place = useRef<HTMLElement>(null);
  const first = useRef('');
  const text = first.current;
  // The same object as long as the text is: another one is put into the page anew.
  const html = useMemo(() => markup(text), [text]);
  if (children !== undefined) {
    first.current ||= place.current?.innerHTML ?? '';
    return createElement(as, { ...attributes, ref: place }, children);
  }
  return createElement(as, {
    ...attributes,
    ref: place,
    dangerouslySetInnerHTML: { __html: html },
  });
}
