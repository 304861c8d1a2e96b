//! What the person sees: `sdk_config`.

use super::{SDK_SOURCE, SOURCE};
use crate::contract::declare::{choice, object};
use crate::contract::format::Format;
use crate::contract::shape::Shape;
use crate::issue::Severity;

/// That these are https is our reading: app links and the like pass with a warning.
const REDIRECT: Shape = Shape::text(Format::Url, Severity::Error);

/// The page has one example and no rule.
const COLOUR: Shape = Shape::text(Format::Colour, Severity::Warning);

const LOCALE: Shape = Shape::known(&[
    "ar", "bs", "pt", "en-CA", "cs", "da", "nl", "en-GB", "fi", "fr", "de", "el-GR", "hi", "it",
    "ja", "nb", "pl", "ro", "ru", "sr", "es", "es-419", "sv", "th", "en-US", "tr", "vi",
]);

choice! {
    /// How a document is captured.
    pub enum CaptureMethods, shape CAPTURE_METHODS {
        /// With the camera.
        Camera = "CAMERA",
        /// With the camera, or from a file.
        CameraAndUpload = "CAMERA_AND_UPLOAD",
    }
}

choice! {
    /// When consent to biometrics is asked for.
    pub enum ConsentFlow, open shape CONSENT_FLOW {
        /// At the beginning.
        Early = "EARLY",
        /// When it is needed.
        JustInTime = "JUST_IN_TIME",
    }
}

choice! {
    /// A screen that can be left out.
    pub enum Screen, open shape SCREEN {
        /// What an identity document is.
        IdDocumentEducation = "ID_DOCUMENT_EDUCATION",
        /// What is asked of an identity document.
        IdDocumentRequirements = "ID_DOCUMENT_REQUIREMENTS",
        /// What another document is.
        SupplementaryDocumentEducation = "SUPPLEMENTARY_DOCUMENT_EDUCATION",
        /// How the film is made.
        ZoomLivenessEducation = "ZOOM_LIVENESS_EDUCATION",
        /// How the picture is made.
        StaticLivenessEducation = "STATIC_LIVENESS_EDUCATION",
        /// How the face is captured.
        FaceCaptureEducation = "FACE_CAPTURE_EDUCATION",
        /// The end.
        FlowCompletion = "FLOW_COMPLETION",
    }
}

choice! {
    /// Dark or light.
    pub enum DarkMode, open shape DARK_MODE {
        /// Dark.
        On = "ON",
        /// Light.
        Off = "OFF",
        /// As the device is.
        Auto = "AUTO",
    }
}

object! {
    /// What the person sees.
    pub struct SdkConfig, table SDK_CONFIG, from SOURCE {
        /// How a document is captured.
        allowed_capture_methods: Option<CaptureMethods> = "allowed_capture_methods": CAPTURE_METHODS,
        /// The colour of the buttons.
        primary_colour: Option<String> = "primary_colour": COLOUR,
        /// The colour of the icons.
        secondary_colour: Option<String> = "secondary_colour": COLOUR;
            .source(SDK_SOURCE),
        /// The colour of the buttons' text.
        font_colour: Option<String> = "font_colour": COLOUR;
            .source(SDK_SOURCE),
        /// The colour of the buttons in dark mode.
        primary_colour_dark_mode: Option<String> = "primary_colour_dark_mode": COLOUR;
            .source(SDK_SOURCE),
        /// The language, whatever the device's.
        locale: Option<String> = "locale": LOCALE;
            .source(SDK_SOURCE)
            .default("\"en-GB\""),
        /// The country that is shown first.
        preset_issuing_country: Option<String> = "preset_issuing_country": Shape::ALPHA_3,
        /// Where the person goes after a success.
        success_url: Option<String> = "success_url": REDIRECT,
        /// Where the person goes after a failure.
        error_url: Option<String> = "error_url": REDIRECT,
        /// Where your privacy policy is.
        privacy_policy_url: Option<String> = "privacy_policy_url": REDIRECT;
            .source(SDK_SOURCE),
        /// When consent to biometrics is asked for.
        biometric_consent_flow: Option<ConsentFlow> = "biometric_consent_flow": CONSENT_FLOW;
            .source(SDK_SOURCE),
        /// The person may go on with another device.
        allow_handoff: Option<bool> = "allow_handoff": Shape::Boolean;
            .source(SDK_SOURCE),
        /// How often a person may try.
        attempts_configuration: Option<Attempts> = "attempts_configuration": Shape::Object(ATTEMPTS);
            .source(SDK_SOURCE),
        /// Your brand at Yoti.
        brand_id: Option<String> = "brand_id": Shape::TEXT;
            .source(SDK_SOURCE),
        /// The screens to leave out.
        suppressed_screens: Option<Vec<Screen>> = "suppressed_screens": Shape::list(&SCREEN);
            .source(SDK_SOURCE),
        /// Dark or light.
        dark_mode: Option<DarkMode> = "dark_mode": DARK_MODE;
            .source(SDK_SOURCE),
        /// Yoti's logo is not shown.
        hide_logo: Option<bool> = "hide_logo": Shape::Boolean;
            .source(SDK_SOURCE),
        /// The person's address is kept.
        track_ip_address: Option<bool> = "track_ip_address": Shape::Boolean;
            .source(SDK_SOURCE),
    }
}

object! {
    /// How often a person may try.
    pub struct Attempts, table ATTEMPTS, from SDK_SOURCE {
        /// The text of an identity document.
        text_extraction: Option<ExtractionAttempts> = "ID_DOCUMENT_TEXT_DATA_EXTRACTION": Shape::Object(EXTRACTION_ATTEMPTS),
    }
}

object! {
    /// How often the text of an identity document may be tried.
    pub struct ExtractionAttempts, table EXTRACTION_ATTEMPTS, from SDK_SOURCE {
        /// For any reason.
        generic: Option<i64> = "GENERIC": Shape::at_least(1, None),
        /// Because it was another document.
        reclassification: Option<i64> = "RECLASSIFICATION": Shape::at_least(1, None),
    }
}
