/** What the two halves of pdf.js speak through where both run in one thread. */

type Listener = (this: PdfPort, event: { readonly data: unknown }) => void;

interface Message {
  /** Said of the parts of an answer, and of what asks for the next one. */
  readonly stream?: number;
  readonly chunk?: unknown;
}

/**
 * A stand-in for a worker: what one half posts, both are told, and each takes its own. pdf.js has one that copies every
 * message; the letters of a page come by tens, and copying them took a sixth of the time of reading. They are handed
 * over: their writer keeps none of them. All else is copied.
 */
export class PdfPort {
  private readonly listeners = new Map<Listener, AbortSignal | undefined>();

  postMessage(message: Message, transfer?: Transferable[]): void {
    const data = isOfText(message)
      ? handedOver(message)
      : structuredClone(message, { transfer: transfer ?? [] });
    queueMicrotask(() => {
      for (const [listener, signal] of this.listeners) if (!signal?.aborted) listener.call(this, { data });
    });
  }

  addEventListener(_: string, listener: Listener, options?: { readonly signal?: AbortSignal } | null): void {
    this.listeners.set(listener, options?.signal);
    options?.signal?.addEventListener('abort', () => this.listeners.delete(listener));
  }

  removeEventListener(_: string, listener: Listener): void {
    this.listeners.delete(listener);
  }

  terminate(): void {
    this.listeners.clear();
  }
}

/** A part of a page's text: its letters, and the fonts by name. */
interface TextChunk {
  readonly items: readonly { readonly str?: unknown }[];
  readonly styles: object;
}

const isOfText = ({ stream, chunk }: Message): boolean =>
  stream !== undefined &&
  typeof chunk === 'object' &&
  chunk !== null &&
  Array.isArray((chunk as TextChunk).items) &&
  'styles' in chunk;

/** The writer goes on with the same object and puts a new list and new fonts into it. */
const handedOver = (message: Message): Message => ({
  ...message,
  chunk: { ...(message.chunk as TextChunk) },
});
