//! One folder per vendor: its contracts' tables, where they are sent, how its replies read.

pub mod idenfy;
pub mod vove;
pub mod yoti;
pub mod youverify;

use crate::contract::Contract;

/// Every contract, in the order in which they are listed to callers.
pub const CONTRACTS: &[&Contract] = &[
    &youverify::LIVENESS,
    &yoti::SESSION,
    &idenfy::SESSION,
    &idenfy::TOKEN,
    &vove::SESSION,
];
