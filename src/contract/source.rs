//! Who says that a rule holds. That decides how serious breaking it is: what a vendor's page states is an
//! error, what we only read out of one never blocks a payload.

/// How near to the vendor's own word a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authority {
    /// The vendor's page of this call states it: a limit, a type, a requirement or a closed list.
    Page,
    /// Another page or an SDK of the same vendor.
    Vendor,
    /// Our inference from a page. Breaking it is a warning.
    Reading,
    /// This package's own: what cannot mean anything, or would make the payload ambiguous.
    Ours,
}

impl Authority {
    /// The word in `fields().rules`.
    pub const fn name(self) -> &'static str {
        match self {
            Authority::Page => "page",
            Authority::Vendor => "vendor",
            Authority::Reading => "reading",
            Authority::Ours => "ours",
        }
    }
}

/// Where a rule can be read, and when it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Who says so.
    pub authority: Authority,
    /// The page's name.
    pub page: &'static str,
    /// The day on which it was read.
    pub read: &'static str,
    /// Its address; `None` for what is no page.
    pub url: Option<&'static str>,
}

impl Source {
    /// The page of a contract's call.
    pub const fn page(page: &'static str, read: &'static str, url: &'static str) -> Source {
        Source {
            authority: Authority::Page,
            page,
            read,
            url: Some(url),
        }
    }

    /// An SDK or a file of the vendor's: no page has it.
    pub const fn sdk(name: &'static str, read: &'static str) -> Source {
        Source {
            authority: Authority::Vendor,
            page: name,
            read,
            url: None,
        }
    }

    /// The same page, seen from another call of the vendor's.
    pub const fn of_vendor(self) -> Source {
        Source {
            authority: Authority::Vendor,
            ..self
        }
    }

    /// What we read out of the page; it does not say so.
    pub const fn reading(self) -> Source {
        Source {
            authority: Authority::Reading,
            ..self
        }
    }

    /// A rule of this package.
    pub const OURS: Source = Source {
        authority: Authority::Ours,
        page: "idv-session",
        read: "2026-11-21",
        url: None,
    };
}

impl core::fmt::Display for Source {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}, read {}", self.page, self.read)
    }
}
