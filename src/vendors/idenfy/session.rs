//! `idenfy.session`: the flat shape of iDenfy's guide.

use super::{
    CLEARED, CLIENT_ID, DATE, DOCUMENT, ENDPOINT, GUIDE, ISSUED_BEFORE_EXPIRY, LOCALE, NAME,
    NUMBER, OUTLIVES, REFERENCE, SESSION_LENGTH, SEX, Sex, TOKEN_LIFE, TOKEN_TYPE, TokenType, UUID,
};
use crate::contract::country::Alpha;
use crate::contract::declare::{Json, Put, object};
use crate::contract::format::Format;
use crate::contract::shape::{ListRule, Relation, Rule, Shape, Text, When};
use crate::contract::source::Source;
use crate::contract::tree::Tree;
use crate::contract::{Contract, Input};
use crate::issue::Severity;

/// What only iDenfy's other page says of a field that this one has too.
const OTHER_PAGE: Source = REFERENCE.of_vendor();
/// Fields that stand in iDenfy's own OpenAPI file, and on neither page.
const OPENAPI: Source = Source::sdk("iDenfy, OpenAPI file of the API reference", REFERENCE.read);

const EXTERNAL_REF: Shape = Shape::Text(Text {
    max: Some(40),
    format: Some((Format::Ascii, Severity::Error)),
    ..Text::ANY
});

const HTTPS: Shape = Shape::Text(Text {
    max: Some(2_048),
    empty: Severity::Error,
    format: Some((Format::HttpsUrl, Severity::Error)),
    ..Text::ANY
});

/// That the limits of `successUrl` hold here too is our reading.
const REDIRECT: Shape = Shape::Text(Text {
    min: 5,
    max: Some(2_048),
    length: Severity::Warning,
    empty: Severity::Error,
    format: Some((Format::AppUrl, Severity::Error)),
    ..Text::ANY
});

const NATIONALITY: Shape = Shape::Country {
    alpha: Alpha::Two,
    or: CLEARED,
    empty: Severity::Error,
};

const COUNTRY: Shape = Shape::Either {
    shapes: &[
        Shape::ALPHA_2,
        Shape::List {
            item: &Shape::ALPHA_2,
            rules: &[ListRule::NotEmpty],
        },
    ],
    types: "string or array",
};

const DOCUMENTS: Shape = Shape::List {
    item: &DOCUMENT,
    rules: &[ListRule::NotEmpty],
};

const RISK_PROFILE: Shape = Shape::Either {
    shapes: &[Shape::INTEGER, UUID],
    types: "integer or string",
};

const AGE: Shape = Shape::at_least(0, None);
const OLDER_THAN_150: Rule = Rule::warning(
    Relation::Advised {
        when: When::Over(150),
        beside: &[],
        says: "is over 150: is it meant in years?",
    },
    GUIDE.reading(),
);
const AGE_ADVICE: &[Rule] = &[OLDER_THAN_150];
const NO_NEGATIVE_AGE: &[(&str, Source)] = &[("min", Source::OURS)];

/// The checks that need a selfie.
const FACE_CHECKS: &[&str] = &[
    "checkLiveness",
    "idLiveFaceValidation",
    "checkFaceBlacklist",
    "checkDocFaceBlacklist",
    "checkDuplicateFaces",
    "checkDuplicateDocFaces",
];

/// One country or several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Countries {
    /// One.
    One(String),
    /// Several.
    Several(Vec<String>),
}

impl Put for Countries {
    fn put(&self, tree: &mut Tree) {
        match self {
            Countries::One(country) => country.put(tree),
            Countries::Several(countries) => countries.put(tree),
        }
    }
}

/// A risk assessment profile, in either of the ways that iDenfy's pages write it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RiskProfile {
    /// By number.
    Number(i64),
    /// By UUID.
    Uuid(String),
}

impl Put for RiskProfile {
    fn put(&self, tree: &mut Tree) {
        match self {
            RiskProfile::Number(number) => number.put(tree),
            RiskProfile::Uuid(uuid) => uuid.put(tree),
        }
    }
}

object! {
    /// What `idenfy.session` takes. Only `client_id` is required.
    pub struct Session, table FIELDS, from GUIDE {
        /// Your own id of the person. Do not create another session for one before the webhook's
        /// result.
        client_id: Option<String> = "clientId": CLIENT_ID;
            .required(),
        /// First name; iDenfy upper-cases it.
        first_name: Option<String> = "firstName": NAME,
        /// Last name; iDenfy upper-cases it.
        last_name: Option<String> = "lastName": NAME,
        /// Date of birth.
        date_of_birth: Option<String> = "dateOfBirth": DATE,
        /// Sex.
        sex: Option<Sex> = "sex": SEX,
        /// Nationality; `ALL` clears it.
        nationality: Option<String> = "nationality": NATIONALITY,
        /// Address, for proof of address.
        address: Option<String> = "address": Shape::short(255),
        /// Your own reference, given back in webhooks.
        external_ref: Option<String> = "externalRef": EXTERNAL_REF,
        /// Where the document is from. One of iDenfy's pages says that it restricts, another that
        /// it only sets what is expected. Default: all.
        country: Option<Countries> = "country": COUNTRY,
        /// Which types of documents are accepted.
        documents: Option<Vec<String>> = "documents": DOCUMENTS,
        /// The document's number, to be compared.
        document_number: Option<String> = "documentNumber": NUMBER;
            .stated_by(&[("max_length", OTHER_PAGE)]),
        /// The personal number, to be compared.
        personal_number: Option<String> = "personalNumber": NUMBER;
            .stated_by(&[("max_length", OTHER_PAGE)]),
        /// When the document expires.
        date_of_expiry: Option<String> = "dateOfExpiry": DATE,
        /// When the document was issued.
        date_of_issue: Option<String> = "dateOfIssue": DATE;
            .rules(ISSUED_BEFORE_EXPIRY),
        /// Where the person goes after approval. Default: the Dashboard's.
        success_url: Option<String> = "successUrl": HTTPS;
            .stated_by(&[("format", GUIDE)]),
        /// The webhook of this session. Default: the Dashboard's.
        callback_url: Option<String> = "callbackUrl": REDIRECT,
        /// Where the person goes after denial. Default: the Dashboard's.
        error_url: Option<String> = "errorUrl": REDIRECT,
        /// Where the person goes after giving up. Default: the Dashboard's.
        unverified_url: Option<String> = "unverifiedUrl": REDIRECT,
        /// The language.
        locale: Option<String> = "locale": LOCALE;
            .stated_by(&[("max_length", OTHER_PAGE)])
            .default("\"en\""),
        /// How long the token is valid, in seconds.
        expiry_time: Option<i64> = "expiryTime": TOKEN_LIFE;
            .stated_by(&[("min", OTHER_PAGE)])
            .default("86400"),
        /// How long the person has once begun, in seconds.
        session_length: Option<i64> = "sessionLength": SESSION_LENGTH;
            .stated_by(&[("min", OTHER_PAGE)])
            .default("1800")
            .rules(&[Rule::warning(
                Relation::Advised {
                    when: When::OverOther("expiryTime"),
                    beside: &["expiryTime"],
                    says: OUTLIVES,
                },
                GUIDE.reading(),
            )]),
        /// Document and selfie, or document only.
        token_type: Option<TokenType> = "tokenType": TOKEN_TYPE;
            .default("\"IDENTIFICATION\"")
            .rules(&[Rule::warning(
                Relation::Advised {
                    when: When::Text("DOCUMENT"),
                    beside: FACE_CHECKS,
                    says: "is DOCUMENT, without a selfie: the checks of the face do nothing",
                },
                GUIDE.reading(),
            )]),
        /// Instructions are shown before capture. Default: the Dashboard's.
        show_instructions: Option<bool> = "showInstructions": Shape::Boolean,
        /// A code of 8 digits for the mobile app is made.
        generate_digit_string: Option<bool> = "generateDigitString": Shape::Boolean;
            .default("false"),
        /// The e-mail address is verified.
        verify_email: Option<bool> = "verifyEmail": Shape::Boolean,
        /// The phone number is verified.
        verify_phone: Option<bool> = "verifyPhone": Shape::Boolean,
        /// The address is verified.
        verify_address: Option<bool> = "verifyAddress": Shape::Boolean,
        /// The bank account is verified.
        verify_bank: Option<bool> = "verifyBank": Shape::Boolean,
        /// The chip must be read.
        nfc_required: Option<bool> = "nfcRequired": Shape::Boolean,
        /// The chip may be read.
        nfc_optional: Option<bool> = "nfcOptional": Shape::Boolean;
            .rules(&[Rule::warning(
                Relation::Advised {
                    when: When::Flag(true),
                    beside: &["nfcRequired"],
                    says: "and nfcRequired are both true; keep one",
                },
                GUIDE.reading(),
            )]),
        /// Both sides of a driving licence are asked for.
        driver_license_back: Option<bool> = "driverLicenseBack": Shape::Boolean,
        /// The least age; below it the result is `SUSPECTED`.
        age_limit: Option<i64> = "ageLimit": AGE;
            .stated_by(NO_NEGATIVE_AGE)
            .rules(AGE_ADVICE),
        /// The greatest age; above it the result is `SUSPECTED`.
        age_max: Option<i64> = "ageMax": AGE;
            .stated_by(NO_NEGATIVE_AGE)
            .rules(&[
                Rule::error(
                    Relation::AtLeast {
                        other: "ageLimit",
                        plus: 0,
                        unless: &[],
                    },
                    Source::OURS,
                ),
                OLDER_THAN_150,
            ]),
        /// The head is moved: active liveness.
        check_liveness: Option<bool> = "checkLiveness": Shape::Boolean,
        /// Screens and photos are told from faces: passive liveness.
        id_live_face_validation: Option<bool> = "idLiveFaceValidation": Shape::Boolean,
        /// Copies are told from documents.
        id_live_document_validation: Option<bool> = "idLiveDocumentValidation": Shape::Boolean,
        /// The person is added to AML monitoring.
        check_aml: Option<bool> = "checkAml": Shape::Boolean,
        /// VPNs and proxies are found.
        check_ip_proxy: Option<bool> = "checkIpProxy": Shape::Boolean,
        /// The selfie is compared with the blacklist.
        check_face_blacklist: Option<bool> = "checkFaceBlacklist": Shape::Boolean,
        /// The document's face is compared with the blacklist.
        check_doc_face_blacklist: Option<bool> = "checkDocFaceBlacklist": Shape::Boolean,
        /// The face is looked for in earlier verifications.
        check_duplicate_faces: Option<bool> = "checkDuplicateFaces": Shape::Boolean,
        /// The document's face is looked for in earlier verifications.
        check_duplicate_doc_faces: Option<bool> = "checkDuplicateDocFaces": Shape::Boolean,
        /// The personal data is looked for in earlier verifications.
        check_duplicate_personal_data: Option<bool> = "checkDuplicatePersonalData": Shape::Boolean,
        /// The images' quality is checked.
        check_blur_and_glare: Option<bool> = "checkBlurAndGlare": Shape::Boolean,
        /// Faces are matched. `false` turns all checks of the face off.
        auto_face_matching: Option<bool> = "autoFaceMatching": Shape::Boolean;
            .rules(&[Rule::warning(
                Relation::Advised {
                    when: When::Flag(false),
                    beside: FACE_CHECKS,
                    says: "is false, which turns the checks of the face off",
                },
                GUIDE,
            )]),
        /// More documents to ask for.
        additional_steps: Option<Json> = "additionalSteps": Shape::FreeObject,
        /// What the additional steps compare with.
        additional_data: Option<Json> = "additionalData": Shape::FreeObject;
            .rules(&[Rule::warning(
                Relation::Requires("additionalSteps"),
                GUIDE.reading(),
            )]),
        /// A utility bill is verified.
        utility_bill: Option<bool> = "utilityBill": Shape::Boolean;
            .rules(&[Rule::warning(
                Relation::Excludes("additionalSteps"),
                GUIDE.reading(),
            )]),
        /// The questionnaire's key; `null` disables it.
        questionnaire: Option<Option<String>> = "questionnaire": Shape::TEXT;
            .nullable(),
        /// The risk assessment profile: an integer on one of iDenfy's pages, a UUID on another.
        risk_assessment_profile: Option<RiskProfile> = "riskAssessmentProfile": RISK_PROFILE;
            .stated_by(&[("format", OTHER_PAGE)]),
        /// Failed sessions are reviewed by a person.
        review_failed: Option<bool> = "reviewFailed": Shape::Boolean,
        /// Successful sessions are reviewed by a person.
        review_successful: Option<bool> = "reviewSuccessful": Shape::Boolean,
        /// The theme.
        theme: Option<String> = "theme": Shape::text(Format::Uuid, Severity::Warning);
            .source(OPENAPI),
        /// The countries of the registry centres to ask.
        registry_centers_countries: Option<Vec<String>> = "registryCentersCountries": Shape::list(&Shape::ALPHA_2);
            .source(OPENAPI),
        /// The questionnaire must be answered.
        questionnaire_required: Option<bool> = "questionnaireRequired": Shape::Boolean;
            .source(OPENAPI),
        /// The bank accounts are verified.
        verify_bank_accounts: Option<bool> = "verifyBankAccounts": Shape::Boolean;
            .source(OPENAPI),
        /// The bank balances are verified.
        verify_bank_balances: Option<bool> = "verifyBankBalances": Shape::Boolean;
            .source(OPENAPI),
        /// The bank transactions are verified.
        verify_bank_transactions: Option<bool> = "verifyBankTransactions": Shape::Boolean;
            .source(OPENAPI),
        /// The bank card is verified.
        bank_card_verification: Option<bool> = "bankCardVerification": Shape::Boolean;
            .source(OPENAPI),
        /// The bank card may be a PDF.
        bank_card_pdf_upload: Option<bool> = "bankCardPdfUpload": Shape::Boolean;
            .source(OPENAPI),
        /// Criminal records are searched.
        check_criminal: Option<bool> = "checkCriminal": Shape::Boolean;
            .source(OPENAPI),
        /// The person is compared with the blacklist.
        check_person_blacklist: Option<bool> = "checkPersonBlacklist": Shape::Boolean;
            .source(OPENAPI),
        /// The driving licence is checked.
        check_driver_license: Option<bool> = "checkDriverLicense": Shape::Boolean;
            .source(OPENAPI),
        /// The LID registry is asked.
        check_lid: Option<bool> = "checkLid": Shape::Boolean;
            .source(OPENAPI),
        /// The BSN may be masked.
        allow_bsn_masking: Option<bool> = "allowBsnMasking": Shape::Boolean;
            .source(OPENAPI),
        /// AML monitoring goes on.
        auto_aml_monitoring: Option<bool> = "autoAmlMonitoring": Shape::Boolean;
            .source(OPENAPI),
        /// How strictly faces are matched.
        face_matching_threshold_modifier: Option<f64> = "faceMatchingThresholdModifier": Shape::NUMBER;
            .source(OPENAPI),
    }
}

/// Create an iDenfy verification session, in the flat shape. Each session costs a credit.
pub const SESSION: Contract = Contract {
    id: "idenfy.session",
    vendor: "iDenfy",
    type_name: "IdenfySession",
    shape: crate::contract::table(Shape::Object(FIELDS)),
    endpoint: ENDPOINT,
    #[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
    replies: super::reply::session("expiryTime"),
};

impl Input for Session {
    const CONTRACT: &'static Contract = &SESSION;
}
