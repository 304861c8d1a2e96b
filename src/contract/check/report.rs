//! Issues: whether one is listed, under which rule, in which words.

use super::*;

impl Checker<'_> {
    pub(super) fn wrong_type(&mut self, shape: &Shape, node: Node) {
        let actual = match self.tree.kind(node) {
            Kind::Null => "null",
            Kind::False | Kind::True => "boolean",
            Kind::Number => not_a_number(self.tree.number(node)).unwrap_or("number"),
            Kind::Text => "string",
            Kind::List => "array",
            Kind::Object => "object",
            Kind::Function => "function",
            Kind::Symbol => "symbol",
            Kind::BigInt => "bigint",
            // Neither gets this far.
            Kind::Undefined | Kind::Unreadable => "undefined",
            Kind::Instance => "instance",
        };
        self.report(Detail::Type {
            expected: shape.type_name(),
            actual,
        });
    }

    pub(super) fn report(&mut self, detail: Detail) {
        self.report_as(detail, Severity::Error);
    }

    pub(super) fn report_as(&mut self, detail: Detail, severity: Severity) -> Severity {
        self.report_with(detail, severity, Vec::new(), "")
    }

    /// The same, with the value that was probably meant.
    pub(super) fn report_meant(
        &mut self,
        detail: Detail,
        severity: Severity,
        meant: &dyn Fn() -> Option<&'static str>,
    ) -> Severity {
        self.list_issue(detail, severity, Vec::new(), "", meant)
    }

    /// An absent field that a payload should have; gives the severity that this got.
    pub(super) fn absent(&mut self, presence: Presence) -> Severity {
        let severity = match presence {
            Presence::Optional => return Severity::Warning,
            Presence::Expected => return self.report_as(Detail::Expected, Severity::Warning),
            Presence::Needed if self.is_relaxed(&self.rule_id("required", "")) => Severity::Warning,
            Presence::Needed | Presence::Required => Severity::Error,
        };
        self.report_as(Detail::Required, severity)
    }

    fn is_relaxed(&self, rule: &str) -> bool {
        self.options.relax.contains(&rule)
    }

    /// The same, where it is about other fields too. `name` tells apart the rules of one code at one
    /// field.
    pub(super) fn report_with(
        &mut self,
        detail: Detail,
        severity: Severity,
        related: Vec<String>,
        name: &str,
    ) -> Severity {
        self.list_issue(detail, severity, related, name, &|| None)
    }

    /// Lists the issue here; gives the severity that it got. What was `meant` is looked for when somebody will
    /// see it.
    fn list_issue(
        &mut self,
        mut detail: Detail,
        severity: Severity,
        related: Vec<String>,
        name: &str,
        meant: &dyn Fn() -> Option<&'static str>,
    ) -> Severity {
        // Without rules to relax, an issue that will not be listed costs nothing.
        if self.options.relax.is_empty() && self.is_full(severity) {
            self.errors += u32::from(severity == Severity::Error);
            return severity;
        }
        let rule = self.rule_id(detail.code(), name);
        let relaxed = detail.can_relax() && self.is_relaxed(&rule);
        let severity = if relaxed { Severity::Warning } else { severity };
        self.errors += u32::from(severity == Severity::Error);
        let mut path = Vec::with_capacity(self.path.len());
        path.extend(self.path.iter().filter_map(|step| self.segment(*step)));
        if let Some(at) = self.options.at
            && !detail.is_about_all()
            && !is_at_or_below(&Zeroizing::new(issue::pointer(&path)), at)
        {
            issue::wipe(&mut path);
            self.out.has_hidden |= severity == Severity::Error;
            return severity;
        }
        let list = match severity {
            Severity::Error => &self.out.issues,
            Severity::Warning => &self.out.warnings,
        };
        let issue = match list.len() {
            0..MAX_ISSUES => {
                detail.suggest(meant);
                Issue {
                    message: detail.message(self.label()),
                    path,
                    detail,
                    severity,
                    rule,
                    related,
                }
            }
            MAX_ISSUES => {
                issue::wipe(&mut path);
                let detail = Detail::Limit {
                    limit: "issues",
                    max: MAX_ISSUES as u32,
                };
                Issue {
                    message: detail.message(PAYLOAD),
                    path: Vec::new(),
                    detail,
                    severity,
                    rule: "limit".into(),
                    related: Vec::new(),
                }
            }
            _ => {
                issue::wipe(&mut path);
                return severity;
            }
        };
        match severity {
            Severity::Error => self.out.issues.push(issue),
            Severity::Warning => self.out.warnings.push(issue),
        }
        severity
    }

    /// Is there no room for another issue of this severity? Once the cap is told, more are dropped.
    pub(super) fn is_full(&self, severity: Severity) -> bool {
        let list = match severity {
            Severity::Error => &self.out.issues,
            Severity::Warning => &self.out.warnings,
        };
        list.len() > MAX_ISSUES
    }

    /// Not one of a list.
    pub(super) fn unlisted(
        &mut self,
        words: &'static [&'static str],
        severity: Severity,
        text: &[u8],
    ) -> Severity {
        let detail = Detail::unlisted(Allowed::Words(words));
        let meant = || suggest::nearest(text, &mut words.iter().copied());
        self.report_meant(detail, severity, &meant)
    }

    pub(super) fn segment(&self, step: Step) -> Option<Segment> {
        Some(match step {
            Step::Arm(_) => return None,
            Step::Key(name) => Segment::Key(name.into()),
            Step::Index(index) => Segment::Index(index),
            Step::Unknown(key) => {
                let text = self.tree.text(key);
                let letters = core::str::from_utf8(&text).unwrap_or_default().chars();
                // At once as large as it gets: growing would leave copies behind.
                let mut cut = String::with_capacity(text.len().min(4 * MAX_KEY_CHARACTERS));
                cut.extend(letters.take(MAX_KEY_CHARACTERS));
                Segment::Key(cut.into())
            }
        })
    }

    /// The rule's id: the contract's own keys and tags down to here, then the code.
    pub(super) fn rule_id(&self, code: &str, name: &str) -> String {
        let mut rule = String::with_capacity(64);
        for step in &self.path {
            if let Step::Key(name) | Step::Arm(name) = step {
                rule.push_str(name);
                rule.push('.');
            }
        }
        rule.push_str(code);
        if !name.is_empty() {
            rule.push('.');
            rule.push_str(name);
        }
        rule
    }

    /// What a sentence calls this place: `sdk_config.success_url`, without the caller's own keys.
    pub(super) fn label(&self) -> String {
        // Room for the sentence that it begins.
        let mut label = Vec::with_capacity(192);
        for step in &self.path {
            match step {
                Step::Key(name) => {
                    if !label.is_empty() {
                        label.push(b'.');
                    }
                    label.extend_from_slice(name.as_bytes());
                }
                Step::Index(index) => {
                    label.push(b'[');
                    number::write(f64::from(*index), &mut label);
                    label.push(b']');
                }
                Step::Arm(_) | Step::Unknown(_) => {}
            }
        }
        if label.is_empty() {
            label.extend_from_slice(PAYLOAD.as_bytes());
        }
        String::from_utf8(label).unwrap_or_default()
    }
}

/// Is `pointer` the place `at`, or below it?
pub(super) fn is_at_or_below(pointer: &str, at: &str) -> bool {
    pointer
        .strip_prefix(at)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
