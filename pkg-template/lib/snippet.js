// A request without its secrets: to look at, to paste, to log.
//
// A text with secrets is a list of pieces: what stands there, and in between the names of the
// environment variables that hold the secrets. So nothing that the caller wrote is ever expanded.

class Variable {
  /** @param isJson it stands inside a JSON text */
  constructor(name, isJson = false) {
    this.name = name;
    this.isJson = isJson;
  }
}

const decoder = new TextDecoder();

/** A body's pieces: each secret's JSON text becomes a variable between quotes. */
export function pieces(vendor, body, secrets) {
  const found = [];
  const counts = new Map();
  let from = 0;
  for (const { start, end, name } of secrets) {
    const variable = `${vendor}_${name}`.replace(/[A-Z]/g, "_$&").toUpperCase();
    const count = (counts.get(variable) ?? 0) + 1;
    counts.set(variable, count);
    const numbered = count === 1 ? variable : `${variable}_${count}`;
    found.push(`${decoder.decode(body.subarray(from, start))}"`, new Variable(numbered, true));
    // The closing quote stays with what follows.
    from = end - 1;
  }
  found.push(decoder.decode(body.subarray(from)));
  return found;
}

/** As people read it: `$YOUVERIFY_TOKEN`. */
const shown = (pieces) =>
  pieces.map((piece) => (piece instanceof Variable ? `$${piece.name}` : piece)).join("");

/** The same with neighbouring texts put together. */
function merged(pieces) {
  const out = [];
  for (const piece of pieces) {
    if (typeof piece === "string" && typeof out.at(-1) === "string") out[out.length - 1] += piece;
    else out.push(piece);
  }
  return out.filter((piece) => piece !== "");
}

/** As one word of sh: single quotes around what stands there, double ones around variables. */
const word = (pieces) =>
  merged(pieces)
    .map((piece) =>
      piece instanceof Variable ? `"$${piece.name}"` : `'${piece.replaceAll("'", `'\\''`)}'`,
    )
    .join("");

/** As a JavaScript expression. */
function expression(pieces) {
  if (pieces.every((piece) => typeof piece === "string")) return JSON.stringify(pieces.join(""));
  if (pieces.length === 1) return `process.env.${pieces[0].name}`;
  const literal = (text) => JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replace(/[`$]/g, "\\$&");
  const value = ({ name, isJson }) =>
    isJson ? `\${JSON.stringify(process.env.${name}).slice(1, -1)}` : `\${process.env.${name}}`;
  const parts = pieces.map((piece) => (piece instanceof Variable ? value(piece) : literal(piece)));
  return `\`${parts.join("")}\``;
}

const variable = (name) => new Variable(name);

/** The headers that carry the credentials, and what they add to the URL. */
function credentials([kind, ...names]) {
  switch (kind) {
    case "basic": {
      const [user, password] = names.map(variable);
      return { basic: [user, ":", password] };
    }
    case "signed": {
      const [header, id] = names;
      const query = ["?sdkId=", variable(id), "&nonce=", variable("YOTI_NONCE")];
      query.push("&timestamp=", variable("YOTI_TIMESTAMP"));
      return { query, header: [header, [variable("YOTI_AUTH_DIGEST")]] };
    }
    default: {
      const [header, name] = names;
      return { header: [header, [variable(name)]] };
    }
  }
}

export class PreparedRequest {
  #url;
  #headers;
  #basic;
  #body;

  /** @param auth what wasm says of the credentials: a kind, a header, names of variables */
  constructor(url, auth, body) {
    const { query = [], header, basic } = credentials(auth);
    this.#url = [url, ...query];
    this.#headers = [
      ["Content-Type", ["application/json"]],
      ["Accept", ["application/json"]],
      ...(header ? [header] : []),
    ];
    this.#basic = basic;
    this.#body = body;
    this.method = "POST";
    this.url = shown(this.#url);
    this.headers = Object.fromEntries(this.#headers.map(([name, value]) => [name, shown(value)]));
    if (basic) this.headers.Authorization = `Basic base64(${shown(basic)})`;
    this.body = shown(body);
    Object.freeze(this.headers);
    Object.freeze(this);
  }

  /** A command for sh; the secrets come from environment variables. */
  toCurl() {
    const lines = [`curl --globoff --request POST ${word(this.#url)}`];
    if (this.#basic) lines.push(`--user ${word(this.#basic)}`);
    for (const [name, value] of this.#headers) lines.push(`--header ${word([`${name}: `, ...value])}`);
    lines.push(`--data-raw ${word(this.#body)}`);
    return lines.join(" \\\n  ");
  }

  /** JavaScript; the secrets come from `process.env`. */
  toFetch() {
    const headers = this.#headers.map(([name, value]) => [name, expression(value)]);
    if (this.#basic) {
      headers.push(["Authorization", `"Basic " + btoa(${expression(this.#basic)})`]);
    }
    return [
      `const response = await fetch(${expression(this.#url)}, {`,
      `  method: "POST",`,
      `  redirect: "manual",`,
      `  headers: {`,
      ...headers.map(([name, value]) => `    ${JSON.stringify(name)}: ${value},`),
      `  },`,
      `  body: ${expression(this.#body)},`,
      `});`,
    ].join("\n");
  }
}
