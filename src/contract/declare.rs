//! Declares an object once: the Rust struct that callers fill in and the table that everything
//! else is read from.

use super::tree::{Kind, Tree};

/// Any JSON value, for the parts of a payload that a vendor passes through.
#[derive(Clone, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number.
    Number(f64),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object, in this order.
    Object(Vec<(String, Json)>),
}

/// Shows the kind of value only: what callers pass through may be personal.
impl core::fmt::Debug for Json {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Json::Null => "null",
            Json::Bool(_) => "boolean",
            Json::Number(_) => "number",
            Json::Text(_) => "string",
            Json::List(_) => "array",
            Json::Object(_) => "object",
        })
    }
}

/// A value that can be laid on the tape.
pub trait Put {
    /// Lays the value on the tape.
    #[doc(hidden)]
    fn put(&self, tree: &mut Tree);

    /// Is there nothing to send?
    #[doc(hidden)]
    fn is_absent(&self) -> bool {
        false
    }
}

impl Put for bool {
    fn put(&self, tree: &mut Tree) {
        tree.push_kind(if *self { Kind::True } else { Kind::False });
    }
}

impl Put for i64 {
    fn put(&self, tree: &mut Tree) {
        (*self as f64).put(tree);
    }
}

impl Put for f64 {
    fn put(&self, tree: &mut Tree) {
        tree.push_number(*self, 0..0);
    }
}

impl Put for String {
    fn put(&self, tree: &mut Tree) {
        tree.push_str(self);
    }
}

impl<T: Put> Put for Option<T> {
    fn put(&self, tree: &mut Tree) {
        match self {
            Some(value) => value.put(tree),
            None => drop(tree.push_kind(Kind::Null)),
        }
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: Put> Put for Vec<T> {
    fn put(&self, tree: &mut Tree) {
        let list = tree.push_kind(Kind::List);
        for item in self {
            item.put(tree);
        }
        tree.close(list, self.len() as u32);
    }
}

impl Put for Json {
    fn put(&self, tree: &mut Tree) {
        match self {
            Json::Null => drop(tree.push_kind(Kind::Null)),
            Json::Bool(value) => value.put(tree),
            Json::Number(value) => value.put(tree),
            Json::Text(value) => value.put(tree),
            Json::List(items) => items.put(tree),
            Json::Object(members) => {
                let object = tree.push_kind(Kind::Object);
                for (key, value) in members {
                    tree.push_str(key);
                    value.put(tree);
                }
                tree.close(object, members.len() as u32);
            }
        }
    }
}

/// An object that may stand inside another's braces: a member of a tagged union.
pub trait PutMembers {
    /// Lays the members on the tape; gives how many.
    #[doc(hidden)]
    fn put_members(&self, tree: &mut Tree) -> u32;
}

/// An object without fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Empty {}

impl PutMembers for Empty {
    fn put_members(&self, _: &mut Tree) -> u32 {
        0
    }
}

impl Put for Empty {
    fn put(&self, tree: &mut Tree) {
        let object = tree.push_kind(Kind::Object);
        tree.close(object, 0);
    }
}

/// Lays one member of an object on the tape; gives how many that were.
#[doc(hidden)]
pub fn put_member(tree: &mut Tree, name: &str, value: &impl Put) -> u32 {
    if value.is_absent() {
        return 0;
    }
    tree.push_str(name);
    value.put(tree);
    1
}

/// Declares a struct and its table of fields, in the order in which they are sent.
///
/// ```text
/// object! {
///     /// What the struct is.
///     pub struct Name, table NAME, from SOURCE {
///         /// What the field is for.
///         rust_name: Option<i64> = "wireName": Shape::INTEGER [.required()];
///     }
/// }
/// ```
macro_rules! object {
    (
        $(#[doc = $about:literal])*
        pub struct $struct:ident, table $table:ident, from $source:ident {
            $(
                $(#[doc = $doc:literal])*
                $field:ident: $type:ty = $name:literal: $shape:expr
                    $(; $(.$set:ident($($value:expr),*))+)?,
            )*
        }
    ) => {
        $(#[doc = $about])*
        #[derive(Clone, Default, PartialEq)]
        pub struct $struct {
            $(
                $(#[doc = $doc])*
                pub $field: $type,
            )*
        }

        /// The fields, in the order in which they are sent.
        pub(crate) const $table: &[$crate::contract::shape::Field] = &[
            $(
                $crate::contract::shape::Field::new($name, $shape)
                    .described(concat!($($doc),*).trim_ascii(), $source)
                    $($(.$set($($value),*))+)?,
            )*
        ];

        impl $crate::contract::declare::PutMembers for $struct {
            fn put_members(&self, tree: &mut $crate::contract::tree::Tree) -> u32 {
                let mut members = 0;
                $(
                    members += $crate::contract::declare::put_member(tree, $name, &self.$field);
                )*
                members
            }
        }

        impl $crate::contract::declare::Put for $struct {
            fn put(&self, tree: &mut $crate::contract::tree::Tree) {
                use $crate::contract::declare::PutMembers;
                let object = tree.push_kind($crate::contract::tree::Kind::Object);
                let members = self.put_members(tree);
                tree.close(object, members);
            }
        }

        /// Names the fields that are set, never their values.
        impl core::fmt::Debug for $struct {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                use $crate::contract::declare::Put;
                let mut names = f.debug_set();
                $(
                    if !self.$field.is_absent() {
                        names.entry(&format_args!("{}", $name));
                    }
                )*
                names.finish()
            }
        }
    };
}

/// Declares a list of texts: an enum and its shape. An `open` one has a variant for the texts that the
/// vendor may add.
macro_rules! choice {
    (
        $(#[doc = $about:literal])*
        pub enum $enum:ident, shape $shape:ident {
            $( $(#[doc = $doc:literal])* $variant:ident = $text:literal, )*
        }
    ) => {
        $(#[doc = $about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $enum {
            $( $(#[doc = $doc])* $variant, )*
        }

        /// The texts.
        pub(crate) const $shape: $crate::contract::shape::Shape =
            $crate::contract::shape::Shape::choice(&[$($text),*]);

        impl $crate::contract::declare::Put for $enum {
            fn put(&self, tree: &mut $crate::contract::tree::Tree) {
                tree.push_str(match self {
                    $( $enum::$variant => $text, )*
                });
            }
        }
    };
    (
        $(#[doc = $about:literal])*
        pub enum $enum:ident, open shape $shape:ident {
            $( $(#[doc = $doc:literal])* $variant:ident = $text:literal, )*
        }
    ) => {
        $(#[doc = $about])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $enum {
            $( $(#[doc = $doc])* $variant, )*
            /// A text that is not listed: sent as it is, with a warning.
            Other(String),
        }

        /// The texts.
        pub(crate) const $shape: $crate::contract::shape::Shape =
            $crate::contract::shape::Shape::known(&[$($text),*]);

        impl $crate::contract::declare::Put for $enum {
            fn put(&self, tree: &mut $crate::contract::tree::Tree) {
                tree.push_str(match self {
                    $( $enum::$variant => $text, )*
                    $enum::Other(text) => text,
                });
            }
        }
    };
}

/// Declares a tagged union: an enum and its shape. The fields of a member stand beside the tag, or
/// `in` an object of their own, which is expected or `required`.
macro_rules! union {
    (
        $(#[doc = $about:literal])*
        pub enum $enum:ident, shape $shape:ident, tag $tag:literal {
            $(
                $(#[doc = $doc:literal])*
                $variant:ident($type:ty) = $name:literal: $(in $key:literal $presence:ident)? $table:expr,
            )*
        }
    ) => {
        $(#[doc = $about])*
        #[derive(Clone, Debug, PartialEq)]
        pub enum $enum {
            $( $(#[doc = $doc])* $variant($type), )*
        }

        /// The members.
        pub(crate) const $shape: $crate::contract::shape::Shape =
            $crate::contract::shape::Shape::Union(&$crate::contract::shape::Union {
                noun: stringify!($enum),
                tag: $tag,
                names: &[$($name),*],
                #[cfg(not(target_arch = "wasm32"))]
                source: SDK_SOURCE,
                arms: &[
                    $(
                        $crate::contract::shape::Arm::new(
                            $name,
                            stringify!($variant),
                            $crate::contract::declare::union!(@fields $($key $presence)?; $table),
                            concat!($($doc),*).trim_ascii(),
                        ),
                    )*
                ],
            });

        impl $crate::contract::declare::Put for $enum {
            fn put(&self, tree: &mut $crate::contract::tree::Tree) {
                let object = tree.push_kind($crate::contract::tree::Kind::Object);
                tree.push_str($tag);
                let members = match self {
                    $(
                        $enum::$variant(inner) => {
                            tree.push_str($name);
                            $crate::contract::declare::union!(@put $($key $presence)?; inner, tree)
                        }
                    )*
                };
                tree.close(object, 1 + members);
            }
        }
    };
    (@fields $key:literal required; $shape:expr) => {
        &[$crate::contract::shape::Field::new($key, $shape)
            .source(SOURCE)
            .required()]
    };
    (@fields $key:literal expected; $shape:expr) => {
        &[$crate::contract::shape::Field::new($key, $shape)
            .source(SOURCE)
            .expected()
            .stated_by(&[("required", SDK_SOURCE)])]
    };
    (@fields; $table:expr) => {
        $table
    };
    (@put $key:literal $presence:ident; $inner:expr, $tree:expr) => {
        $crate::contract::declare::put_member($tree, $key, $inner)
    };
    (@put; $inner:expr, $tree:expr) => {
        $crate::contract::declare::PutMembers::put_members($inner, $tree)
    };
}

pub(crate) use {choice, object, union};
