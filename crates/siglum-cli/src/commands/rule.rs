//! `siglum rule`: the rule reference.

use clap::Args;
use siglum::model::RuleCode;

use crate::Done;
use crate::output::{Colour, Output, Usage};

/// Show the page of a rule, or list all rules.
#[derive(Debug, Args)]
pub struct RuleArgs {
    /// The code of a rule, such as T202.
    pub code: Option<String>,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// Runs the command.
///
/// # Errors
/// Fails if there is no such rule.
pub fn run(args: &RuleArgs, out: &mut Output) -> Result<Done, Usage> {
    let all = siglum::rules();
    let wanted = match &args.code {
        None => return list(args, out).map(|()| Done::Well),
        Some(code) => code.parse::<RuleCode>().map_err(Usage::new)?,
    };
    let Some(about) = siglum::rule(wanted) else {
        let nearest =
            all.iter().min_by_key(|about| (about.code.letter() != wanted.letter(), about.code.number().abs_diff(wanted.number())));
        let hint = nearest.map(|about| format!("; the nearest is {} ({})", about.code, about.name)).unwrap_or_default();
        return Err(Usage::new(format!("there is no rule {wanted}{hint}")));
    };
    if args.json {
        out.json(&as_json(about))?;
        return Ok(Done::Well);
    }
    let head = format!("{} {}", about.code, about.name);
    let head = out.paint(&head, Colour::Bold);
    let certainty = about.certainty.name();
    out.line(format!("{head}  ({}, certainty {certainty}, revision {}, since {})\n", about.stage.name(), about.revision, about.since))?;
    out.text(about.page)?;
    Ok(Done::Well)
}

fn as_json(about: &siglum::rule_engine::About) -> serde_json::Value {
    serde_json::json!({
        "code": about.code, "name": about.name, "stage": about.stage.name(), "certainty": about.certainty,
        "revision": about.revision, "since": about.since, "page": about.page,
    })
}

fn list(args: &RuleArgs, out: &mut Output) -> Result<(), Usage> {
    let all = siglum::rules();
    if args.json {
        out.json(&all.iter().map(|about| as_json(about)).collect::<Vec<_>>())?;
        return Ok(());
    }
    for about in &all {
        let code = out.paint(&about.code.to_string(), Colour::Bold);
        out.line(format!("{code}  {:<11}  {:<28}  {}", about.stage.name(), about.name, about.title()))?;
    }
    out.line("\n`siglum rule CODE` shows the page of a rule.")?;
    Ok(())
}
