//! Dialogs: the browser's own `<dialog>`, which keeps the focus inside, closes on Escape and gives the focus back.

use super::ident::fresh;
use super::{Button, Icon, IconButton, Tone, use_texts};
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlDialogElement, HtmlElement};

/// How wide a dialog is on a wide screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DialogWidth {
    /// A question.
    Narrow,
    /// A form.
    #[default]
    Form,
    /// A table.
    Wide,
}

/// A window over the page. Its content is made when it opens and gone when it is closed.
#[component]
pub fn Dialog(
    /// Its heading.
    #[prop(into)]
    title: Signal<String>,
    /// Whether it is open.
    open: RwSignal<bool>,
    /// How wide it is.
    #[prop(optional)]
    width: DialogWidth,
    /// Asked before it is closed by Escape or by its cross; `false` keeps it open.
    #[prop(optional, into)]
    may_close: Option<Callback<(), bool>>,
    /// What it holds: body and foot.
    children: ChildrenFn,
) -> impl IntoView {
    let texts = use_texts();
    let dialog = NodeRef::<html::Dialog>::new();
    let heading = StoredValue::new(fresh("dialog"));
    let children = StoredValue::new(children);
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if open.get() {
            if !dialog.open() {
                // Fails only where the element is not in the page; then there is nothing to show it on.
                let _ = dialog.show_modal();
                request_animation_frame(move || focus_first(&dialog));
            }
        } else if dialog.open() {
            dialog.close();
        }
    });
    let ask_to_close = move || {
        if may_close.is_none_or(|may_close| may_close.run(())) {
            open.set(false);
        }
    };
    let class = match width {
        DialogWidth::Narrow => "dialog narrow",
        DialogWidth::Form => "dialog",
        DialogWidth::Wide => "dialog wide",
    };
    view! {
        <dialog
            node_ref=dialog
            class=class
            aria-labelledby=heading.get_value()
            on:cancel=move |event: leptos::ev::Event| {
                event.prevent_default();
                ask_to_close();
            }
            // A file field inside has a `cancel` and a `close` of its own kind: only the dialog's own counts.
            // The browser says late that it was closed: by then somebody may have opened it again.
            on:close=move |_| {
                if dialog.get_untracked().is_none_or(|dialog| !dialog.open()) {
                    open.set(false);
                }
            }
        >
            <Show when=move || open.get()>
                <div class="dialog-frame">
                    <div class="dialog-head">
                        <h2 id=heading.get_value()>{move || title.get()}</h2>
                        <IconButton label=texts.close icon=Icon::Close on_press=move |()| ask_to_close() />
                    </div>
                    {children.with_value(|children| children())}
                </div>
            </Show>
        </dialog>
    }
    .into_any()
}

/// A form in a dialog. Enter sends it; what is wrong takes the focus.
#[component]
pub fn FormDialog(
    /// Its heading.
    #[prop(into)]
    title: Signal<String>,
    /// Whether it is open.
    open: RwSignal<bool>,
    /// The name of the button that sends it.
    #[prop(into)]
    submit_label: Signal<String>,
    /// The form was sent. Whoever hears it checks, sets errors or closes.
    #[prop(into)]
    on_submit: Callback<()>,
    /// Whether it is being carried out, so that it cannot be sent twice.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// How wide it is.
    #[prop(optional)]
    width: DialogWidth,
    /// Asked before it is left by Escape, cross or cancel; `false` keeps it open.
    #[prop(optional, into)]
    may_close: Option<Callback<(), bool>>,
    /// The name of the button that takes the record away, and what that does.
    #[prop(optional_no_strip)]
    delete: Option<(Signal<String>, Callback<()>)>,
    /// The fields.
    children: ChildrenFn,
) -> impl IntoView {
    let texts = use_texts();
    let form = NodeRef::<html::Form>::new();
    let children = StoredValue::new(children);
    let may_leave =
        Callback::new(move |()| !busy.get_untracked() && may_close.is_none_or(|may_close| may_close.run(())));
    view! {
        <Dialog title open width may_close=may_leave>
            <form
                class="dialog-frame"
                node_ref=form
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    if !busy.get_untracked() {
                        on_submit.run(());
                        request_animation_frame(move || focus_first_wrong(form));
                    }
                }
            >
                <div class="dialog-body stack">{children.with_value(|children| children())}</div>
                <div class="dialog-foot">
                    <Button label=submit_label tone=Tone::Primary submit=true disabled=busy />
                    <Button
                        label=texts.cancel
                        on_press=move |()| {
                            if may_leave.run(()) {
                                open.set(false);
                            }
                        }
                    />
                    {delete
                        .map(|(label, on_press)| {
                            view! {
                                <span class="aside">
                                    <Button label tone=Tone::Danger on_press disabled=busy />
                                </span>
                            }
                        })}
                </div>
            </form>
        </Dialog>
    }
    .into_any()
}

/// Puts the focus on the first field, or on the last button, which in a question is the one that changes nothing.
fn focus_first(dialog: &HtmlDialogElement) {
    // On a slow machine somebody may be typing by the time that a frame is drawn.
    if matches!(dialog.query_selector(".dialog-body :focus"), Ok(Some(_))) {
        return;
    }
    let field = ".dialog-body input, .dialog-body select, .dialog-body textarea";
    let first = dialog.query_selector(field).ok().flatten();
    let first = first.or_else(|| dialog.query_selector(".dialog-foot .button:last-of-type").ok().flatten());
    if let Some(field) = first.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        let _ = field.focus();
    }
}

/// Puts the focus on the first field with an error. The form may be gone by the time that a frame is drawn.
fn focus_first_wrong(form: NodeRef<html::Form>) {
    let form = form.try_get_untracked().flatten();
    let wrong = form.and_then(|form| form.query_selector("[aria-invalid=\"true\"]").ok().flatten());
    if let Some(field) = wrong.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        let _ = field.focus();
    }
}

/// A question with a yes and a no.
#[component]
pub fn ConfirmDialog(
    /// The question.
    #[prop(into)]
    title: Signal<String>,
    /// What follows from a yes.
    #[prop(into)]
    text: Signal<String>,
    /// Whether it is open.
    open: RwSignal<bool>,
    /// The name of the yes.
    #[prop(into)]
    yes: Signal<String>,
    /// Whether the yes takes something away.
    #[prop(optional)]
    danger: bool,
    /// Yes.
    #[prop(into)]
    on_yes: Callback<()>,
) -> impl IntoView {
    let texts = use_texts();
    let tone = if danger { Tone::DangerSure } else { Tone::Primary };
    view! {
        <Dialog title open width=DialogWidth::Narrow>
            <div class="dialog-body">
                <p>{move || text.get()}</p>
            </div>
            <div class="dialog-foot">
                <Button
                    label=yes
                    tone
                    on_press=move |()| {
                        open.set(false);
                        on_yes.run(());
                    }
                />
                <Button label=texts.cancel on_press=move |()| open.set(false) />
            </div>
        </Dialog>
    }
    .into_any()
}
