// A request's body, and no more of it than this.

const LIMIT = 64 * 1024;

/**
 * The bytes; nothing as soon as they are too many. What is declared is not asked: it may be missing. What
 * still comes is dropped: who is hung up on while sending never reads the answer.
 */
export function readBody({ body }: Request): Promise<ArrayBuffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    const sink = new WritableStream<Uint8Array<ArrayBuffer>>({
      write(chunk) {
        size += chunk.length;
        if (size > LIMIT) resolve(undefined);
        else chunks.push(chunk);
      },
      close: () => resolve(new Blob(chunks).arrayBuffer()),
    });
    (body?.pipeTo(sink) ?? sink.close()).catch(reject);
  });
}
