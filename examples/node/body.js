// A request's body, and no more of it than this.

const LIMIT = 64 * 1024;

/**
 * The bytes; nothing as soon as they are too many. What is declared is not asked: it may be missing. What
 * still comes is dropped: who is hung up on while sending never reads the answer.
 */
export function readBody(request) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    let size = 0;
    request.on("data", (chunk) => {
      size += chunk.length;
      if (size > LIMIT) resolve(undefined);
      else chunks.push(chunk);
    });
    request.on("end", () => resolve(Buffer.concat(chunks)));
    request.on("error", reject);
  });
}
