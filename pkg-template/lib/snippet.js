// A request without its secrets: to look at, to paste, to log.

/** Single quotes for sh: nothing inside is expanded. */
const quote = (text) => `'${text.replaceAll("'", `'\\''`)}'`;

/** Double quotes for sh around a placeholder such as $YOUVERIFY_TOKEN, which is expanded. */
const expand = (text) => `"${text}"`;

const isPlaceholder = (text) => /^\$[A-Z_]+$/.test(text);

export class PreparedRequest {
  /** @param headers names and values in turn */
  constructor(url, headers, body) {
    this.method = "POST";
    this.url = url;
    this.headers = {};
    for (let at = 0; at < headers.length; at += 2) this.headers[headers[at]] = headers[at + 1];
    this.body = body;
    Object.freeze(this.headers);
    Object.freeze(this);
  }

  /** A command for sh; the secrets come from environment variables. */
  toCurl() {
    const lines = [`curl --request POST ${quote(this.url)}`];
    for (const [name, value] of Object.entries(this.headers)) {
      lines.push(
        isPlaceholder(value)
          ? `--header ${expand(`${name}: ${value}`)}`
          : `--header ${quote(`${name}: ${value}`)}`,
      );
    }
    lines.push(`--data-raw ${quote(this.body)}`);
    return lines.join(" \\\n  ");
  }

  /** JavaScript; the secrets come from `process.env`. */
  toFetch() {
    const headers = Object.entries(this.headers).map(([name, value]) => {
      const shown = isPlaceholder(value) ? `process.env.${value.slice(1)}` : JSON.stringify(value);
      return `    ${JSON.stringify(name)}: ${shown},`;
    });
    return [
      `const response = await fetch(${JSON.stringify(this.url)}, {`,
      `  method: "POST",`,
      `  redirect: "manual",`,
      `  headers: {`,
      ...headers,
      `  },`,
      `  body: ${JSON.stringify(this.body)},`,
      `});`,
    ].join("\n");
  }
}
