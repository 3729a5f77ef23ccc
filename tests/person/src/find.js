// Finds what a person (or a screen reader) would call by this role and name. An open dialog hides the page behind it.
// arguments: role, name (null: any). Returns the element, or the names that there are of this role.
const [role, name] = arguments;
const tags = {
  button: "button, summary, [role=button]", link: "a[href]", heading: "h1, h2, h3, h4", textbox: "input, textarea",
  searchbox: "input", combobox: "select, input", checkbox: "input", radio: "input", table: "table", option: "option, [role=option]",
  navigation: "nav", main: "main", file: "input[type=file]",
};
const plain = (text) => text.replace(/\s+/g, " ").trim();
const dialogs = document.querySelectorAll("dialog[open]");
const place = dialogs.length ? dialogs[dialogs.length - 1] : document;
axe.setup(document);
try {
  const { aria, dom, text } = axe.commons;
  const seen = [];
  for (const element of place.querySelectorAll(tags[role] || "[role=" + role + "]")) {
    const rest = role === "file" || (aria.getRole(element) === role && dom.isVisibleToScreenReaders(element));
    if (!rest) continue;
    const own = plain(text.accessibleText(element));
    if (element.disabled) { seen.push(own + " (off)"); continue; }
    if (name === null || own === plain(name)) return { element };
    seen.push(own);
  }
  return { seen };
} finally {
  axe.teardown();
}
