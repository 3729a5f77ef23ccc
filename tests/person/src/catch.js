// The next file that the page offers is kept as `caught`, and not saved.
if (!window.catching) {
  window.catching = true;
  let offered = null;
  const [make, press] = [URL.createObjectURL, HTMLAnchorElement.prototype.click];
  URL.createObjectURL = (blob) => {
    offered = blob;
    return make.call(URL, blob);
  };
  HTMLAnchorElement.prototype.click = function () {
    if (!this.download) return press.call(this);
    offered.text().then((text) => { window.caught = text; });
  };
}
return null;
