// A contract's table: the data that wasm checks by, and that results are worded with.

/** Marks the place of a word in the table's text; other words are where wasm has them. */
const IN_TABLE = 0x8000_0000;

export class Table {
  #laid;
  /** Words and lists of words that were asked for, by their places: the lists are the same ones again. */
  #lists = new Map();

  /**
   * @param id the contract's
   * @param index its place in the list that wasm was built with
   * @param data lists of numbers and texts, one in another: see src/contract/packed.rs
   */
  constructor(id, index, data) {
    this.id = id;
    this.index = index;
    /** What it was made from: another copy of the package makes its own. */
    this.row = [id, index, data];
    this.shape = data;
    /** What results are of: the whole payload, or a part of it. */
    this.whole = { contract: id };
    this.part = { contract: id, isPart: true };
  }

  /** Brings it to an instance of wasm. */
  bring(glue) {
    const { words, text } = (this.#laid ??= layOut(this.shape));
    const textAt = glue.text_space(text.length);
    // A node of the tape has four words.
    const wordsAt = glue.tape_space(Math.ceil(words.length / 4));
    glue.words().set(words, wordsAt / 4);
    new TextEncoder().encodeInto(text, glue.bytes().subarray(textAt, textAt + text.length));
    glue.bring(this.index, words.length, text.length);
  }

  /** The word at a place; undefined for one that wasm has. */
  word(place, length) {
    if (place < IN_TABLE) return undefined;
    const start = place - IN_TABLE;
    return this.#laid.text.slice(start, start + length);
  }

  /** A frozen list, made once; `key` is the place of its first word and its length. */
  list(key, make) {
    if (!this.#lists.has(key)) this.#lists.set(key, Object.freeze(make()));
    return this.#lists.get(key);
  }
}

/** As wasm reads it: a number is itself, a text where it stands and how long it is, a list its length and items. */
function layOut(data) {
  const words = [];
  const places = new Map();
  let text = "";
  const add = (item) => {
    if (typeof item === "number") {
      words.push(item);
    } else if (typeof item === "string") {
      if (!places.has(item)) {
        places.set(item, text.length);
        text += item;
      }
      words.push(places.get(item), item.length);
    } else {
      words.push(item.length);
      item.forEach(add);
    }
  };
  add(data);
  return { words, text };
}
