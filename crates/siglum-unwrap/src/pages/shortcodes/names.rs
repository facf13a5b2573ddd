//! The names of shortcodes that are known, and the names that are never taken for one.

/// Beginnings of names that only page builders use, and whose they are.
const SYSTEMS: &[(&str, &str)] = &[
    ("vc_", "WPBakery"),
    ("et_pb_", "Divi"),
    ("et_", "Elegant Themes"),
    ("fusion_", "Avada"),
    ("av_", "Enfold"),
    ("mk_", "Jupiter"),
    ("nectar_", "Salient"),
    ("cs_", "Cornerstone"),
    ("su_", "Shortcodes Ultimate"),
    ("bsf_", "Ultimate Addons"),
    ("ultimate_", "Ultimate Addons"),
    ("qode_", "Bridge"),
    ("edgtf_", "Edge themes"),
    ("mkdf_", "Mikado themes"),
    ("eltd_", "Elated themes"),
    ("tdb_", "Newspaper"),
    ("td_block_", "Newspaper"),
    ("ux_", "Flatsome"),
    ("kc_", "King Composer"),
    ("siteorigin_", "SiteOrigin"),
    ("woocommerce_", "WooCommerce"),
    ("mc4wp_", "Mailchimp for WordPress"),
    ("wpforms", "WPForms"),
    ("gravityform", "Gravity Forms"),
    ("ninja_form", "Ninja Forms"),
    ("contact-form-7", "Contact Form 7"),
    ("ngg_", "NextGEN Gallery"),
    ("rev_slider", "Slider Revolution"),
    ("convertkit", "Kit"),
];

/// Words of the language that are also shortcodes. Alone they say nothing; an attribute or a closing tag decides.
const WORDS: &[(&str, &str)] = &[
    ("caption", "WordPress: an image with its caption"),
    ("wp_caption", "WordPress: the same"),
    ("gallery", "WordPress: images"),
    ("embed", "WordPress: an address to be shown as what it leads to"),
    ("audio", "WordPress: a player"),
    ("video", "WordPress: a player"),
    ("playlist", "WordPress: a player"),
    ("table", "TablePress"),
    ("tabs", "many themes"),
    ("tab", "many themes"),
    ("accordion", "many themes"),
    ("toggle", "many themes"),
    ("row", "many themes"),
    ("column", "many themes"),
    ("button", "many themes"),
    ("dropcap", "many themes"),
    ("spacer", "many themes"),
    ("divider", "many themes"),
    ("slider", "many themes"),
    ("sitemap", "many plugins"),
    ("youtube", "Jetpack"),
    ("vimeo", "Jetpack"),
    ("soundcloud", "Jetpack"),
    ("tweet", "Jetpack"),
    ("instagram", "Jetpack"),
    ("slideshare", "Jetpack"),
    ("googlemaps", "Jetpack"),
    ("nggallery", "NextGEN Gallery"),
    ("foogallery", "FooGallery"),
    ("metaslider", "MetaSlider"),
    ("layerslider", "LayerSlider"),
    ("smartslider3", "Smart Slider"),
    ("envira-gallery", "Envira"),
    ("newsletter", "Newsletter"),
];

/// Shortcodes that are whole without an attribute, where nothing else stands in their block.
const ALONE: [&str; 6] = ["gallery", "playlist", "sitemap", "nggallery", "newsletter", "products"];

/// Names whose brackets are their author's, whatever stands in them.
const KEPT: &[(&str, &str)] = &[
    ("ref", "a note, whose words stand between the tags"),
    ("fn", "the same"),
    ("note", "the same"),
    ("footnote", "the same"),
    ("footnotes", "the same"),
    ("endnote", "the same"),
    ("sidenote", "the same"),
    ("mfn", "Modern Footnotes"),
    ("efn_note", "Easy Footnotes"),
    ("sic", "an editor's remark"),
    ("del", "a transcription"),
    ("deleted", "a transcription"),
    ("deletion", "a transcription"),
    ("add", "a transcription"),
    ("added", "a transcription"),
    ("addition", "a transcription"),
    ("ins", "a transcription"),
    ("inserted", "a transcription"),
    ("insertion", "a transcription"),
    ("unclear", "a transcription"),
    ("illegible", "a transcription"),
    ("gap", "a transcription"),
    ("strike", "a transcription"),
    ("struck", "a transcription"),
    ("margin", "a transcription"),
    ("marginalia", "a transcription"),
    ("underline", "a transcription"),
    ("superscript", "a transcription"),
    ("page", "a transcription"),
    ("rant", "a joke"),
    ("sarcasm", "a joke"),
    ("irony", "a joke"),
    ("snark", "a joke"),
    ("joke", "a joke"),
    ("serious", "a joke"),
];

/// How much a name alone says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// Nothing else has such a name.
    Sure,
    /// Written as programs write names: `recent_posts`.
    Made,
    /// A word that is known as a shortcode too.
    Word,
    /// Some word.
    Unknown,
    /// Never a shortcode.
    Kept,
}

/// Tells what a name says.
pub(super) fn judge(name: &str) -> Name {
    let name = name.to_ascii_lowercase();
    let is_in = |table: &[(&str, &str)]| table.iter().any(|(own, _)| *own == name);
    if is_in(KEPT) {
        Name::Kept
    } else if SYSTEMS.iter().any(|(start, _)| name.starts_with(start)) {
        Name::Sure
    } else if is_in(WORDS) {
        Name::Word
    } else if name.contains('_') {
        Name::Made
    } else {
        Name::Unknown
    }
}

/// Tells whether a shortcode is whole by its name, where nothing else stands in its block.
pub(super) fn is_whole_alone(name: &str) -> bool {
    ALONE.contains(&name) || matches!(judge(name), Name::Made)
}

/// Tells whether the words between the tags of a name are the caption of an image.
pub(super) fn is_caption(name: &str) -> bool {
    matches!(name, "caption" | "wp_caption")
}
