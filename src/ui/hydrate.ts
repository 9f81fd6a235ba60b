import { type ContainerNode, h, hydrate } from 'preact';
import type { ReactNode } from 'react';

/** Makes `element`, which was rendered from the same component and props, live; nothing in it is made anew. */
export function hydrateAt<P extends object>(
  element: Element,
  Inside: (props: P) => ReactNode,
  props: P,
): void {
  hydrate(h(Inside as never, props), rootAt(element));
}

/** One element as the root that Preact asks for, so that no other one need stand around it. */
function rootAt(element: Element): ContainerNode {
  const parent = element.parentNode as Element;
  const insert = (node: Node, before: Node | null) =>
    parent.insertBefore(node, before ?? element.nextSibling);
  return {
    nodeType: Node.ELEMENT_NODE,
    parentNode: parent,
    firstChild: element,
    childNodes: [element],
    namespaceURI: parent.namespaceURI,
    contains: (node: Node) => parent.contains(node),
    insertBefore: insert,
    appendChild: (node: Node) => insert(node, null),
    removeChild: (node: Node) => parent.removeChild(node),
  } as unknown as ContainerNode;
}
