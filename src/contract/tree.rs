//! The caller's payload as a flat tape, whatever it came from.
//!
//! JSON text, a JavaScript object and a typed Rust request all become the same tape before anything
//! is checked, so that one checker serves all three and each property is read exactly once. A node
//! is four words; a container is followed by its children, an object's as key, value, key, value.
//! In wasm the JavaScript walker (`pkg-template/lib/walk.js`) writes these words itself: the numbers
//! below are its protocol too.
//!
//! | word | scalar | text | number | list, object |
//! |---|---|---|---|---|
//! | 0 | kind | kind, flags from bit 8 | kind, length of the spelling from bit 8 | kind |
//! | 1 | | where it starts | low half of the double | number of children |
//! | 2 | | its length in bytes | high half of the double | the node after its last descendant |
//! | 3 | | | where the spelling starts | |

use super::bytes;
use super::encode;
use super::read;
use super::resolved::Resolved;

/// A node, as it stands on the tape.
pub(crate) type Words = [u32; 4];

/// The text may hold at most this many bytes of keys and strings, or of JSON.
pub const MAX_BYTES: usize = 1024 * 1024;
/// Containers may nest at most this deep.
pub const MAX_DEPTH: u32 = 64;
/// A vendor's answer may nest this deep.
#[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
const MAX_REPLY_DEPTH: u32 = 512;
/// At most this many values, keys not counted.
pub const MAX_VALUES: u32 = 100_000;

/// What kind of value a node is. The last ones exist in JavaScript only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Kind {
    Null = 0,
    False = 1,
    True = 2,
    Number = 3,
    Text = 4,
    List = 5,
    Object = 6,
    Undefined = 7,
    Function = 8,
    Symbol = 9,
    BigInt = 10,
    /// A getter, a proxy or a `toJSON` threw.
    Unreadable = 11,
    /// In the payload's place: a promise, a request, a collection, a form, which all read as `{}`.
    Instance = 12,
}

/// The text stands as in its JSON source and still holds backslash escapes.
pub(crate) const ESCAPED: u32 = 1 << 8;
/// The text holds half of a surrogate pair, which no UTF-8 body can carry.
pub(crate) const LONE_SURROGATE: u32 = 2 << 8;
/// The text stands between quotes in its JSON source, with nothing in it to escape.
pub(crate) const QUOTED: u32 = 4 << 8;

impl Kind {
    fn of([head, ..]: Words) -> Kind {
        match head & 0xff {
            1 => Kind::False,
            2 => Kind::True,
            3 => Kind::Number,
            4 => Kind::Text,
            5 => Kind::List,
            6 => Kind::Object,
            7 => Kind::Undefined,
            8 => Kind::Function,
            9 => Kind::Symbol,
            10 => Kind::BigInt,
            11 => Kind::Unreadable,
            12 => Kind::Instance,
            _ => Kind::Null,
        }
    }
}

/// Why reading ended early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// The text is not JSON, from this byte on.
    Syntax(usize),
    /// Nested deeper than [`MAX_DEPTH`], or a cycle.
    Depth,
    /// More than [`MAX_VALUES`].
    Values,
    /// More than [`MAX_BYTES`].
    Bytes,
}

/// A payload that was read for one check alone leaves nothing behind.
impl Drop for Tree {
    fn drop(&mut self) {
        self.wipe();
    }
}

/// A node's place on the tape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Node(pub(crate) u32);

/// A payload on its tape.
#[derive(Default)]
pub struct Tree {
    /// Memory of the largest payload so far; the first `nodes` are this one's.
    words: Vec<Words>,
    text: Vec<u8>,
    nodes: u32,
    used: usize,
    /// How much of the text's memory was given out to be written to since it was wiped.
    given: usize,
    pub(crate) stop: Option<Stop>,
}

#[cfg_attr(
    not(target_arch = "wasm32"),
    allow(dead_code, reason = "only JavaScript writes in place")
)]
impl Tree {
    /// The tape of JSON text.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn of_json(json: &[u8]) -> Tree {
        Tree::of_text(json, MAX_DEPTH, MAX_VALUES)
    }

    /// The tape of a vendor's answer, whose size is bounded and which nobody but the vendor wrote: what is
    /// odd in it must not lose a session.
    #[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
    pub(crate) fn of_reply(json: &[u8]) -> Tree {
        Tree::of_text(json, MAX_REPLY_DEPTH, u32::MAX)
    }

    #[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
    fn of_text(json: &[u8], depth: u32, values: u32) -> Tree {
        let mut tree = Tree::default();
        tree.give_text(json);
        tree.read_within(json.len(), depth, values);
        tree
    }

    /// Puts text where [`Tree::read_text`] looks for it.
    pub(crate) fn give_text(&mut self, text: &[u8]) {
        if let Some(space) = self.text_space(text.len()).get_mut(..text.len()) {
            space.copy_from_slice(text);
        }
    }

    /// The text that was written into [`Tree::text_space`].
    #[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
    pub(crate) fn given_text(&self, length: usize) -> &[u8] {
        self.text.get(..length).unwrap_or_default()
    }

    /// Starts anew, keeping the memory.
    pub(crate) fn clear(&mut self) {
        self.nodes = 0;
        self.used = 0;
        self.stop = None;
    }

    /// Reads JSON text: the first `length` bytes of [`Tree::text_space`].
    pub(crate) fn read_text(&mut self, length: usize) {
        self.read_within(length, MAX_DEPTH, MAX_VALUES);
    }

    fn read_within(&mut self, length: usize, depth: u32, values: u32) {
        self.clear();
        self.used = length.min(MAX_BYTES);
        if length > MAX_BYTES {
            self.stop = Some(Stop::Bytes);
            return;
        }
        // Growing step by step would take twice the memory.
        let likely = (length / 8).saturating_sub(self.words.len());
        self.words.reserve_exact(likely);
        let text = core::mem::take(&mut self.text);
        let source = text.get(..length).unwrap_or_default();
        self.stop = read::json(source, depth, values, self).err();
        self.text = text;
    }

    /// As many bytes as the body can need, but for what must be escaped.
    pub(crate) fn body_length(&self) -> usize {
        // A number has up to 24 letters. Anything else is a word or stands between quotes or brackets.
        let nodes = self.words.get(..self.nodes as usize).unwrap_or_default();
        let numbers = match nodes.len() {
            0..1_000 => nodes.len(),
            _ => {
                let is_number = |words: &&Words| Kind::of(**words) == Kind::Number;
                nodes.iter().filter(is_number).count()
            }
        };
        self.used + nodes.len() * 8 + numbers * 24
    }

    /// Room for `nodes` nodes, for a caller that writes the words in place and then calls
    /// [`Tree::adopt`].
    pub(crate) fn word_space(&mut self, nodes: usize) -> &mut [Words] {
        if self.words.len() < nodes {
            self.words.resize(nodes, Words::default());
        }
        &mut self.words
    }

    /// So many words and bytes that were written in place, whatever they are.
    pub(crate) fn raw(&self, words: usize, bytes: usize) -> (&[u32], &[u8]) {
        let words = self.words.as_flattened().get(..words);
        let bytes = self.text.get(..bytes);
        (words.unwrap_or_default(), bytes.unwrap_or_default())
    }

    /// Takes the words and the `used` bytes of text that were written in place.
    pub(crate) fn adopt(&mut self, nodes: u32, used: usize, stop: Option<Stop>) {
        self.used = used;
        self.nodes = nodes.min(self.words.len() as u32);
        self.stop = stop;
    }

    /// Appends text of a typed request.
    pub(crate) fn push_str(&mut self, text: &str) -> Node {
        let start = self.used;
        self.used += text.len();
        let end = self.used;
        if let Some(space) = self.text_space(end).get_mut(start..end) {
            space.copy_from_slice(text.as_bytes());
        }
        self.push_text(0, start..end)
    }

    /// Room for `length` bytes of text, for a caller that writes them in place.
    pub(crate) fn text_space(&mut self, length: usize) -> &mut [u8] {
        self.given = self.given.max(length);
        if self.text.len() < length {
            self.text.resize(length, 0);
        }
        &mut self.text
    }

    /// Overwrites what was read, so that nothing personal or secret stays behind.
    pub(crate) fn wipe(&mut self) {
        if let Some(text) = self.text.get_mut(..self.given) {
            text.fill(0);
        }
        self.given = 0;
        if let Some(words) = self.words.get_mut(..self.nodes as usize) {
            words.fill(Words::default());
        }
        self.clear();
    }

    fn words(&self, node: Node) -> Words {
        self.words.get(node.0 as usize).copied().unwrap_or_default()
    }

    pub(crate) fn push(&mut self, words: Words) -> Node {
        let node = Node(self.nodes);
        match self.words.get_mut(self.nodes as usize) {
            Some(slot) => *slot = words,
            None => {
                encode::reserve(&mut self.words, 1);
                self.words.push(words);
            }
        }
        self.nodes += 1;
        node
    }

    pub(crate) fn push_kind(&mut self, kind: Kind) -> Node {
        self.push([kind as u32, 0, 0, 0])
    }

    pub(crate) fn push_number(&mut self, value: f64, spelling: core::ops::Range<usize>) -> Node {
        let bits = value.to_bits();
        let length = (spelling.len() as u32) << 8;
        self.push([
            Kind::Number as u32 | length,
            bits as u32,
            (bits >> 32) as u32,
            spelling.start as u32,
        ])
    }

    pub(crate) fn push_text(&mut self, flags: u32, span: core::ops::Range<usize>) -> Node {
        self.push([
            Kind::Text as u32 | flags,
            span.start as u32,
            span.len() as u32,
            0,
        ])
    }

    /// Ends a container that was pushed with [`Tree::push_kind`].
    pub(crate) fn close(&mut self, node: Node, children: u32) {
        let end = self.nodes;
        if let Some([_, count, after, _]) = self.words.get_mut(node.0 as usize) {
            (*count, *after) = (children, end);
        }
    }

    /// The whole payload, or `None` when nothing was read.
    pub(crate) fn root(&self) -> Option<Node> {
        (self.nodes > 0).then_some(Node(0))
    }

    pub(crate) fn kind(&self, node: Node) -> Kind {
        Kind::of(self.words(node))
    }

    pub(crate) fn number(&self, node: Node) -> f64 {
        let [_, low, high, _] = self.words(node);
        f64::from_bits(u64::from(low) | u64::from(high) << 32)
    }

    pub(crate) fn count(&self, node: Node) -> u32 {
        let [_, count, ..] = self.words(node);
        count
    }

    fn bytes(&self, start: u32, length: u32) -> &[u8] {
        let start = start as usize;
        self.text
            .get(start..start + length as usize)
            .unwrap_or_default()
    }

    /// The text as it stands in its source; see [`ESCAPED`].
    pub(crate) fn source(&self, node: Node) -> &[u8] {
        let [_, start, length, _] = self.words(node);
        self.bytes(start, length)
    }

    /// The text with its escapes resolved.
    pub(crate) fn text(&self, node: Node) -> Resolved<'_> {
        let [head, start, length, _] = self.words(node);
        let source = self.bytes(start, length);
        if head & ESCAPED == 0 {
            Resolved::Plain(source)
        } else {
            Resolved::Unescaped(read::unescape(source))
        }
    }

    /// Do two texts stand in their source alike?
    pub(crate) fn is_spelt_as(&self, one: Node, other: Node) -> bool {
        let [head, ..] = self.words(one);
        let [other_head, ..] = self.words(other);
        head == other_head && bytes::same(self.source(one), self.source(other))
    }

    /// Is it this text?
    pub(crate) fn is(&self, node: Node, text: &str) -> bool {
        bytes::same(&self.text(node), text.as_bytes())
    }

    pub(crate) fn has_lone_surrogate(&self, node: Node) -> bool {
        let [head, ..] = self.words(node);
        self.kind(node) == Kind::Text && head & LONE_SURROGATE != 0
    }

    /// The node after this one and all that it holds.
    pub(crate) fn after(&self, node: Node) -> Node {
        let words = self.words(node);
        match (Kind::of(words), words) {
            // A container that reading left open ends where the tape ends.
            (Kind::List | Kind::Object, [_, _, 0, _]) => Node(self.nodes),
            (Kind::List | Kind::Object, [_, _, end, _]) => Node(end),
            _ => Node(node.0 + 1),
        }
    }

    /// The items of a list.
    pub(crate) fn items(&self, node: Node) -> impl Iterator<Item = Node> + '_ {
        let end = self.after(node);
        let mut next = Node(node.0 + 1);
        core::iter::from_fn(move || {
            (next.0 < end.0).then(|| {
                let item = next;
                next = self.after(item);
                item
            })
        })
    }

    /// The members of an object, key and value, in the caller's order.
    pub(crate) fn members(&self, node: Node) -> impl Iterator<Item = (Node, Node)> + '_ {
        let end = self.after(node);
        let mut next = Node(node.0 + 1);
        core::iter::from_fn(move || {
            (next.0 < end.0).then(|| {
                let key = next;
                // Reading may have ended right after a key.
                let value = Node(key.0 + 1);
                next = self.after(value);
                (key, value)
            })
        })
    }

    /// The value of an object's member; of several, the first.
    pub(crate) fn member(&self, object: Node, name: &str) -> Option<Node> {
        if self.kind(object) != Kind::Object {
            return None;
        }
        self.members(object)
            .find(|(key, _)| self.is(*key, name))
            .map(|(_, value)| value)
    }

    /// The same; of several, the last, as `JSON.parse` has it.
    #[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
    pub(crate) fn last_member(&self, object: Node, name: &str) -> Option<Node> {
        if self.kind(object) != Kind::Object {
            return None;
        }
        self.members(object)
            .filter(|(key, _)| self.is(*key, name))
            .last()
            .map(|(_, value)| value)
    }

    /// A text, if it is one and whole.
    pub(crate) fn plain_text(&self, node: Node) -> Option<Resolved<'_>> {
        (self.kind(node) == Kind::Text && !self.has_lone_surrogate(node)).then(|| self.text(node))
    }

    /// Is this an object with this text as its tag?
    pub(crate) fn has_tag(&self, object: Node, tag: &str, name: &str) -> bool {
        self.member(object, tag)
            .is_some_and(|value| self.kind(value) == Kind::Text && self.is(value, name))
    }

    /// Every node below this one, keys included.
    pub(crate) fn descendants(&self, node: Node) -> impl Iterator<Item = Node> + use<> {
        (node.0 + 1..self.after(node).0).map(Node)
    }

    /// Was this container still open when reading ended early?
    pub(crate) fn is_open(&self, node: Node) -> bool {
        let [_, _, end, _] = self.words(node);
        matches!(self.kind(node), Kind::List | Kind::Object) && end == 0
    }

    /// Writes the value as compact JSON: from text with its strings and numbers as written, from an
    /// object as `JSON.stringify` gives it.
    pub(crate) fn write(&self, node: Node, out: &mut Vec<u8>) {
        match self.kind(node) {
            Kind::False => bytes::append(out, b"false"),
            Kind::True => bytes::append(out, b"true"),
            Kind::Number => self.write_number(node, out),
            Kind::Text => self.write_text(node, out),
            Kind::List => {
                encode::byte(b'[', out);
                for (index, item) in self.items(node).enumerate() {
                    if index > 0 {
                        encode::byte(b',', out);
                    }
                    self.write(item, out);
                }
                encode::byte(b']', out);
            }
            Kind::Object => {
                encode::byte(b'{', out);
                let mut first = true;
                for (key, value) in self.members(node) {
                    if self.is_omitted(value) {
                        continue;
                    }
                    if !first {
                        encode::byte(b',', out);
                    }
                    first = false;
                    self.write_text(key, out);
                    encode::byte(b':', out);
                    self.write(value, out);
                }
                encode::byte(b'}', out);
            }
            _ => bytes::append(out, b"null"),
        }
    }

    /// `JSON.stringify` leaves such a member out.
    pub(crate) fn is_omitted(&self, node: Node) -> bool {
        matches!(
            self.kind(node),
            Kind::Undefined | Kind::Function | Kind::Symbol
        )
    }

    fn write_number(&self, node: Node, out: &mut Vec<u8>) {
        let value = self.number(node);
        let [head, _, _, start] = self.words(node);
        let spelling = self.bytes(start, head >> 8);
        if !spelling.is_empty() {
            bytes::append(out, spelling);
        } else if value.is_finite() {
            encode::number(value, out);
        } else {
            bytes::append(out, b"null");
        }
    }

    /// Writes a text with its quotes.
    pub(crate) fn write_text(&self, node: Node, out: &mut Vec<u8>) {
        let [head, start, length, _] = self.words(node);
        if head & QUOTED != 0 {
            bytes::append(out, self.bytes(start - 1, length + 2));
        } else if head & ESCAPED == 0 {
            encode::string(self.bytes(start, length), out);
        } else {
            encode::byte(b'"', out);
            bytes::append(out, self.bytes(start, length));
            encode::byte(b'"', out);
        }
    }
}
