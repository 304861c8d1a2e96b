//! The one shape that every vendor's session is read into.

use serde::Serialize;
use zeroize::Zeroize;

/// A session that exists at the vendor. Overwritten when it is dropped: its token is a secret.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Session {
    /// The contract's id.
    pub contract: &'static str,
    /// The vendor's name.
    pub vendor: &'static str,
    /// The session's id. iDenfy's and Yoti's own, which their reports name; VOVE ID's is the caller's
    /// `refId`. Youverify's is the token: a secret.
    pub id: String,
    /// What the vendor's SDK or page is started with. A secret of the person who is verified.
    pub token: String,
    /// When the token stops working: UTC, ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<String>,
    /// Where to send the person, when the vendor hosts a page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The vendor's word for the session's state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// iDenfy's code for its mobile app.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digit_string: Option<String>,
}

/// Shows no token, and no id that is one.
impl core::fmt::Debug for Session {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let id = Some(&self.id).filter(|id| **id != self.token);
        f.debug_struct("Session")
            .field("contract", &self.contract)
            .field("id", &id)
            .field("expires_at", &self.expires_at)
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.id.zeroize();
        self.token.zeroize();
        self.url.zeroize();
        self.status.zeroize();
        self.digit_string.zeroize();
    }
}
