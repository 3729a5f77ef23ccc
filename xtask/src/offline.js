// Keeps one whole version of the page for visits without a network.
const VERSION = "krug-" + self.registration.scope + "-" + "{version}";
const FILES = ["{files}"];

self.addEventListener("install", (event) => {
  const fetched = caches.open(VERSION).then((cache) =>
    cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" }))));
  event.waitUntil(fetched);
});

self.addEventListener("activate", (event) => {
  const mine = "krug-" + self.registration.scope + "-";
  const old = (name) => name.startsWith(mine) && name !== VERSION;
  const cleared = caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))));
  // The page of the first visit takes its later parts from here, too.
  event.waitUntil(cleared.then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || !url.href.startsWith(self.registration.scope)) return;
  url.search = "";
  url.hash = "";
  const kept = caches.open(VERSION).then((cache) => cache.match(url.href));
  event.respondWith(kept.then((found) => found || fetch(event.request)));
});
