/*
 * The hub's service worker. app/sw.js/route.ts sends it with two constants before it: `build`, and `words`, the
 * sentences it may have to say, by language. It does two things:
 *
 * - Pages that anybody may read are kept as they are read, and shown again where the network gives none: without
 *   scripts, in the state that a stranger sees, so that nothing of who read them stays on the device.
 * - A submission that cannot be sent waits here, and is sent when the network is back. The entry's id and the window's
 *   were chosen when its form was made, so that one that is sent twice, because the answer was lost, arrives once.
 */
const self = globalThis;
const PAGES = "pages-1";
const PARTS = "parts-1";
/** How many copies are kept: of entries, of all other pages, of stylesheets and fonts. The oldest make room. */
const MOST_ENTRIES = 60;
const MOST_LISTS = 20;
const MOST_PARTS = 24;
/** After how many milliseconds a slow network's page is not waited for where there is a copy. */
const PATIENCE = 4_000;

const publicRooms =
  /^\/(?:search|publications|events|news|topics|countries|corridors|people|institutions|discussions|statistics|evidence|about)(?:\/[^.]*)?$/;
const entryRooms = /^\/(?:publications|events|news)\/./;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      // The browser then asks for the page while this worker is still waking up, and in its own words.
      await self.registration.navigationPreload?.enable();
      const names = await caches.keys();
      await Promise.all(names.filter((name) => name !== PAGES && name !== PARTS).map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(event, address));
  else if (/^\/_next\/static\/.*\.(?:css|woff2)$/.test(address.pathname)) event.respondWith(part(request));
});

self.addEventListener("message", (event) => {
  const { type, ...message } = event.data ?? {};
  const work = handlers[type]?.(message, event);
  if (!work) return;
  const answer = work.catch((error) => console.error(error)).then((value) => event.ports[0]?.postMessage(value));
  event.waitUntil(answer);
});

// Where the browser knows how, it wakes the worker when the network is back, even with no page open.
self.addEventListener("sync", (event) => event.waitUntil(sendAll()));

const handlers = {
  /** A page has been opened: what was sent while none was, and the page itself if it came before this worker. */
  async opened({ address, parts, savesData }) {
    await keepParts(parts);
    const there = await (await caches.open(PAGES)).match(address);
    if (!there && !savesData && isPublic(new URL(address))) await keepForAnybody(address);
    await sendAll();
    return news();
  },
  /** A form that could not be sent. */
  async keep({ form }) {
    await store("readwrite", (forms) => forms.put({ ...form, at: Date.now() }));
    await self.registration.sync?.register("forms").catch(() => undefined);
    return true;
  },
  /** A draft that its own page has saved after all. */
  async forget({ entryId }) {
    const form = await store("readonly", (forms) => forms.get(entryId));
    if (form?.intent === "save" && !form.next) await store("readwrite", (forms) => forms.delete(entryId));
    return true;
  },
  send: sendAll,
  /** The person has been told. */
  async told({ entryId }) {
    await store("readwrite", (forms) => forms.delete(entryId));
    return true;
  },
};

/* Pages */

/** A page from the network; the copy, where there is one, when the network fails or takes too long. */
async function page(event, address) {
  const fresh = fromNetwork(event, address);
  const copy = isPublic(address) ? await (await caches.open(PAGES)).match(keyOf(address)) : undefined;
  event.waitUntil(fresh.catch(() => undefined));
  try {
    return await (copy ? Promise.race([fresh, late(PATIENCE)]) : fresh);
  } catch {
    return copy ? savedCopy(copy, languageOf(address)) : offlinePage(address);
  }
}

async function fromNetwork(event, address) {
  const answer = (await event.preloadResponse) || (await fetch(event.request));
  if (!isPublic(address) || answer.status !== 200 || answer.redirected || answer.type !== "basic") return answer;
  if (answer.headers.get("Hub-Reader") === "member") event.waitUntil(keepForAnybody(keyOf(address)));
  else event.waitUntil(keep(keyOf(address), answer.clone()));
  return answer;
}

/**
 * Keeps a page as a stranger sees it: whoever is logged in has their name on theirs. Whoever saves data does without; and
 * no search is made twice.
 */
async function keepForAnybody(address) {
  if (self.navigator.connection?.saveData || splitAddress(new URL(address)).path === "/search") return;
  // Nobody reads it now: it must not count as read.
  const headers = { Purpose: "prefetch" };
  const answer = await fetch(address, { credentials: "omit", redirect: "error", headers }).catch(() => undefined);
  if (answer?.status === 200) await keep(address, answer);
}

async function keep(address, answer) {
  if (!answer.headers.get("Content-Type")?.startsWith("text/html")) return;
  const html = withoutScripts(await answer.text());
  const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? "";
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy":
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Hub-Kept": String(Date.now()),
    "Hub-Title": encodeURIComponent(heading.replace(/<[^>]*>/g, "")),
    "Hub-Language": /\blang="([\w-]+)"/.exec(heading)?.[1] ?? languageOf(new URL(address)),
  };
  const pages = await caches.open(PAGES);
  await pages.delete(address);
  try {
    await pages.put(address, new Response(html, { headers }));
  } catch {
    // The device is full.
  }
  await keepParts(stylesheetsOf(html));
  const kept = await pages.keys();
  const entries = kept.filter(({ url }) => isEntry(new URL(url)));
  const lists = kept.filter(({ url }) => !isEntry(new URL(url)));
  await dropOldest(pages, entries, MOST_ENTRIES);
  await dropOldest(pages, lists, MOST_LISTS);
}

function withoutScripts(html) {
  return html
    .replace(/<script\b[^>]*>.*?<\/script>/gis, "")
    .replace(/<link\b[^>]*\brel="(?:preload|modulepreload)"[^>]*>/gi, "");
}

function stylesheetsOf(html) {
  const links = html.match(/<link\b[^>]*\brel="stylesheet"[^>]*>/gi) ?? [];
  return links.flatMap((link) => /\bhref="([^"]+)"/.exec(link)?.[1]?.replaceAll("&amp;", "&") ?? []);
}

async function savedCopy(copy, locale) {
  const { saved } = words[locale];
  const date = new Intl.DateTimeFormat(tagOf(locale), { dateStyle: "long", timeStyle: "short" });
  const when = date.format(Number(copy.headers.get("Hub-Kept")));
  const line = `<p role="status" class="wrap border-b border-line bg-sand py-2 text-sm text-quiet print:hidden">${asMarkup(saved.replace("{date}", when))}</p>`;
  const html = (await copy.text()).replace(/<main\b[^>]*>/, (main) => main + line);
  return new Response(html, { headers: copy.headers });
}

/** What stands where there is neither network nor copy: the way back, and what can be read. */
async function offlinePage(address) {
  const locale = address.pathname === "/" ? readersLanguage() : languageOf(address);
  const say = words[locale];
  const direction = locale === "ar" ? "rtl" : "ltr";
  const [list, waiting, styles] = await Promise.all([readable(), waitingForms(), lastStylesheets()]);
  const kept = list.length
    ? `<h2 class="mt-10 border-t border-ink pt-5">${asMarkup(say.read)}</h2><ul class="mt-2 divide-y divide-line lg:grid lg:grid-cols-2 lg:gap-x-12">${list.map(readableItem).join("")}</ul>`
    : `<p class="mt-6">${asMarkup(say.nothing)}</p>`;
  const forms = waiting.length
    ? `<h2 class="mt-10 border-t border-ink pt-5">${asMarkup(say.waiting)}</h2><p class="mt-1 text-quiet">${asMarkup(say.waitingText)}</p><ul class="mt-2">${waiting.map(({ title, language }) => `<li><bdi lang="${asMarkup(language)}">${asMarkup(title || say.untitled)}</bdi></li>`).join("")}</ul>`
    : "";
  const home = locale === "en" ? "/" : `/${locale}`;
  const html = `<!doctype html><html lang="${locale}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${asMarkup(say.title)}</title>${styles.map((href) => `<link rel="stylesheet" href="${asMarkup(href)}">`).join("")}</head><body><header class="border-b border-line"><div class="wrap py-3"><a href="${home}" class="flex items-center gap-3 py-1 font-semibold font-title text-ink leading-tight no-underline">${mark}<span>${asMarkup(say.hub)}</span></a></div></header><main id="content" class="page"><h1>${asMarkup(say.title)}</h1><p class="reading mt-4">${asMarkup(say.text)}</p><p class="mt-6"><a class="button button-primary" href="${asMarkup(address.pathname + address.search)}">${asMarkup(say.again)}</a></p>${forms}${kept}</main></body></html>`;
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'",
  };
  return new Response(html, { status: 503, headers });
}

const mark =
  '<svg viewBox="0 0 32 32" class="size-10 shrink-0" aria-hidden="true" fill="none" stroke-width="3"><path d="M.5 15h31M3 15a13 13 0 0 1 26 0" class="stroke-ink" stroke-width="1.5"/><path d="M3 15a13 13 0 0 0 17.4 12.2" class="stroke-laterite"/><path d="M29 15a13 13 0 0 1-8.6 12.2" class="stroke-sea"/><circle cx="20.4" cy="27.2" r="3.4" class="fill-turmeric"/></svg>';

function readableItem({ path, title, language, locale }) {
  const direction = /^(?:ar|fa|he|ps|sd|ug|ur|yi)\b/.test(language) ? "rtl" : "ltr";
  return `<li class="py-3"><a class="title-link" href="${asMarkup(path)}" hreflang="${locale}"><bdi lang="${asMarkup(language)}" dir="${direction}">${asMarkup(title)}</bdi></a></li>`;
}

/** Pages of which there is a copy and that a title names, the last read first. Titles are kept as the markup has them, escaped. */
async function readable() {
  const pages = await caches.open(PAGES);
  const named = (await pages.keys()).map(({ url }) => new URL(url)).filter(isNamed);
  const list = await Promise.all(
    named.map(async (address) => {
      const { headers } = await pages.match(address.href);
      const title = asText(decodeURIComponent(headers.get("Hub-Title") ?? ""));
      return { path: address.pathname, title, language: headers.get("Hub-Language"), locale: languageOf(address) };
    }),
  );
  return list.reverse();
}

/* Stylesheets and fonts: their names change with what is in them. */

async function part(request) {
  const parts = await caches.open(PARTS);
  const there = await parts.match(request);
  if (there) return there;
  const answer = await fetch(request);
  if (answer.ok) await parts.put(request, answer.clone()).catch(() => undefined);
  return answer;
}

async function keepParts(hrefs) {
  const parts = await caches.open(PARTS);
  for (const href of hrefs) {
    if (await parts.match(href)) continue;
    // The page has just had it: the browser's own cache gives it again.
    const answer = await fetch(href, { cache: "force-cache" }).catch(() => undefined);
    if (answer?.ok) await parts.put(href, answer).catch(() => undefined);
  }
  await dropOldest(parts, await parts.keys(), MOST_PARTS);
}

async function lastStylesheets() {
  const pages = await caches.open(PAGES);
  const last = (await pages.keys()).at(-1);
  if (last) return stylesheetsOf(await (await pages.match(last)).text());
  const parts = await (await caches.open(PARTS)).keys();
  return parts.map(({ url }) => url).filter((url) => url.endsWith(".css"));
}

async function dropOldest(cache, keys, most) {
  for (const key of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(key);
}

/* Submissions that wait for the network */

let sending;

/** Sends what waits, one after the other, and never twice at once. */
function sendAll() {
  sending ??= sendEach().finally(() => {
    sending = undefined;
  });
  return sending;
}

async function sendEach() {
  for (const form of await waitingForms()) {
    const body = new FormData();
    for (const [name, value] of form.fields) body.append(name, value);
    const answer = await fetch(form.action, { method: "POST", body }).catch(() => undefined);
    // Nothing is thrown away for want of an answer: the next try carries the same ids.
    if (!answer) return;
    if (answer.status === 401 || answer.status >= 500) continue;
    const { next } = await answer.json().catch(() => ({}));
    // Somebody else is logged in: it waits for its writer.
    if (!next) continue;
    await settle(form, next);
  }
}

/** Notes that a form has arrived, unless its writer has changed it meanwhile, and tells the open pages. */
async function settle(form, next) {
  const now = await store("readonly", (forms) => forms.get(form.entryId));
  if (!now || now.at !== form.at) return;
  await store("readwrite", (forms) => forms.put({ ...form, fields: [], next }));
  for (const client of await self.clients.matchAll()) client.postMessage({ type: "sent", forms: await news() });
}

async function waitingForms() {
  return (await store("readonly", (forms) => forms.getAll())).filter(({ next }) => !next);
}

/** Forms that have arrived and of which nobody has been told yet. */
async function news() {
  const forms = await store("readonly", (each) => each.getAll());
  return forms.filter(({ next }) => next).map(({ fields, ...rest }) => rest);
}

/** One request to the device's own store of forms. */
function store(mode, ask) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("hub", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("forms", { keyPath: "entryId" });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction("forms", mode);
      const request = ask(transaction.objectStore("forms"));
      transaction.oncomplete = () => {
        opening.result.close();
        resolve(request.result);
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}

/* Addresses and text */

function splitAddress({ pathname }) {
  const [, first = "", ...rest] = pathname.split("/");
  return first in words && first !== "en"
    ? { locale: first, path: `/${rest.join("/")}` }
    : { locale: "en", path: pathname };
}

/** The hub would lead who asks for "/" to their own language. */
function readersLanguage() {
  const wanted = self.navigator.language.split("-")[0];
  return wanted in words ? wanted : "en";
}

const languageOf = (address) => splitAddress(address).locale;
const isEntry = (address) => entryRooms.test(splitAddress(address).path);
/** Whose title says what is there: that of the home page and of a search does not. */
const isNamed = (address) => !/^\/(?:search(?:\/.*)?)?$/.test(splitAddress(address).path);
const isPublic = (address) => {
  const { path } = splitAddress(address);
  return path === "/" || publicRooms.test(path);
};
const keyOf = (address) => address.href.replace(/#.*/, "");
const late = (milliseconds) => new Promise((_, reject) => setTimeout(() => reject(new Error("late")), milliseconds));
const tagOf = (locale) => ({ en: "en-GB", pt: "pt-PT", ar: "ar-u-nu-latn" })[locale] ?? locale;

function asMarkup(text) {
  return String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function asText(text) {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}
